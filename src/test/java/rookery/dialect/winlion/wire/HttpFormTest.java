package rookery.dialect.winlion.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Calls by HTTP and their answers, as the original has them.
class HttpFormTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final OffsetDateTime AT =
            OffsetDateTime.of(2019, 11, 16, 10, 20, 3, 0, ZoneOffset.ofHours(8));

    @Test
    void aFormOfTheWebClientMeansWhatItMeantThere() {
        assertThat(Form.read(FORM, "mobile=138&passwd=p%20w+%E4%B8%AD&passwd=other"))
                .contains(new Form(Map.of("mobile", "138", "passwd", "p w 中")));
        assertThat(Form.read("application/json", "{\"userid\":1,\"name\":\"a\",\"x\":[]}"))
                .contains(new Form(Map.of("userid", "1", "name", "a")));
    }

    @Test
    void everythingElseIsNoForm() {
        assertThat(Form.read("text/plain", "mobile=138")).isEmpty();
        assertThat(Form.read(FORM, "mobile=%zz")).isEmpty();
        assertThat(Form.read("application/json", "[]")).isEmpty();
        Random random = new Random(4);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 128).forEach(c -> text.append((char) c));
            assertThat(Form.read(FORM, text.toString())).isNotNull();
            assertThat(Form.read("application/json", text.toString())).isNotNull();
        }
    }

    @Test
    void answersAreWrittenAsTheOriginalWritesThem() {
        assertThat(new Answer.Failed("该用户不存在").write())
                .isEqualTo("{\"code\":-1,\"msg\":\"该用户不存在\"}");
        assertThat(new Answer.Done("好友添加成功").write()).isEqualTo("{\"code\":0,\"msg\":\"好友添加成功\"}");
        User user = new User(1, "138", "/a.png", "U", "甲", 0, "T", "", AT);
        String json =
                "{\"id\":1,\"mobile\":\"138\",\"avatar\":\"/a.png\",\"sex\":\"U\",\"nickname\":\"甲\","
                    + "\"online\":0,\"token\":\"T\",\"memo\":\"\",\"createat\":\"2019-11-16T10:20:03+08:00\"}";
        assertThat(new Answer.OneUser(user).write())
                .isEqualTo("{\"code\":0,\"msg\":\"\",\"data\":" + json + "}");
        assertThat(new Answer.Users(List.of(user)).write())
                .isEqualTo("{\"code\":0,\"msg\":\"\",\"rows\":[" + json + "],\"total\":1}");
        assertThat(new Answer.Uploaded("/mnt/1.png").write())
                .isEqualTo("{\"code\":0,\"msg\":\"\",\"data\":\"/mnt/1.png\"}");
        assertThat(new Answer.OneCommunity(new Community(3, "群", 1, "", 0, "", AT)).write())
                .contains("\"id\":3,\"name\":\"群\",\"ownerid\":1");
    }
}
