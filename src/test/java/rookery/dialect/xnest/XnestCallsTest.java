package rookery.dialect.xnest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Inquiry;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.util.List;
import java.util.Map;

class XnestCallsTest {
    private static final RoomAlias ROOM = new RoomAlias("lobby");
    private static final Reply MEMBERS =
            new Reply.Members(
                    ROOM,
                    List.of(
                            new Member(new AccountId(30), new Nickname("小明")),
                            new Member(new AccountId(31), Nickname.NONE)));

    @Test
    void membersAreListedWithIdAndName() {
        assertThat(answer("members", "\"a/1\""))
                .isEqualTo(
                        "{\"request_id\":\"a/1\",\"result\":[[\"<0.30.0>\",\"小明\"],[\"<0.31.0>\",\"\"]]}");
    }

    @Test
    void membersAreCounted() {
        assertThat(answer("member_count", "7")).isEqualTo("{\"request_id\":7,\"result\":2}");
    }

    @Test
    void anUnknownMethodIsAnsweredWithoutAsking() {
        assertThat(understood("POST", "{\"request_id\":7,\"method\":\"dance\",\"params\":{}}"))
                .isEqualTo(
                        new Inquiry.Understood.Answered(
                                new Inquiry.Answer(
                                        200,
                                        "application/json; charset=utf-8",
                                        "{\"request_id\":7,\"result\":\"404\"}")));
    }

    @Test
    void callsAreMadeByPost() {
        assertThat(understood("GET", ""))
                .isInstanceOfSatisfying(
                        Inquiry.Understood.Answered.class,
                        answered -> assertThat(answered.answer().status()).isEqualTo(405));
    }

    private static String answer(String method, String id) {
        String body =
                "{\"request_id\":%s,\"method\":\"%s\",\"params\":{\"xnest\":\"Lobby\"}}"
                        .formatted(id, method);
        return understood("POST", body)
                                instanceof
                                Inquiry.Understood.Asks(
                                        Request.ListMembers(RoomAlias room),
                                        var answer)
                        && room.equals(ROOM)
                ? answer.apply(MEMBERS).body()
                : "not asked";
    }

    private static Inquiry.Understood understood(String method, String body) {
        return new Xnest()
                .inquire(new Inquiry(method, "/xgate/http", "", Map.of(), body, new AccountId(1)));
    }
}
