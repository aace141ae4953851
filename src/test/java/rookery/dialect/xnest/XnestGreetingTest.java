package rookery.dialect.xnest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.TestTerms;
import rookery.dialect.request.Request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

class XnestGreetingTest {
    private static final String LOBBY = "/xgate/websocket/lobby";

    @Test
    void theAddressSaysRoomNicknameAndHistory() {
        assertThat(join(LOBBY, "nickname=%E5%B0%8F%E6%98%8E+%2B1&is_store_history=false", ""))
                .isEqualTo(
                        new Request.Join(
                                new RoomAlias("lobby"),
                                new Nickname("小明 +1"),
                                Request.Unmade.MAKE_PASSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "is_store_history=true", "is_store_history=False", "x=false"})
    void onlyTheLiteralFalseDisablesHistory(String query) {
        assertThat(join(LOBBY, query, "").unmade()).isEqualTo(Request.Unmade.MAKE_WITH_HISTORY);
    }

    @Test
    void theSameRoomHasOneNameHoweverItIsTyped() {
        assertThat(join("/xgate/websocket/Caf%65%CC%81", "", "").room())
                .isEqualTo(join("/xgate/websocket/caf%C3%A9", "", "").room());
    }

    @Test
    void withoutANicknameTheCookieSpeaks() {
        String cookies = "a=b; nickname=" + bytes("小明") + "; c=d";
        assertThat(join(LOBBY, "nickname=", cookies).nickname()).isEqualTo(new Nickname("小明"));
        assertThat(join(LOBBY, "nickname=x", cookies).nickname()).isEqualTo(new Nickname("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nickname=", "nickname=\u00ff\u00fe", "xnickname=a", ";;=", "nickname"})
    void withoutAUsableCookieAGuestGetsAName(String cookies) {
        assertThat(join(LOBBY, "", cookies).nickname()).isEqualTo(GuestNames.of(new AccountId(31)));
    }

    @Test
    void guestNamesAreManyAndNeighboursDiffer() {
        Set<Nickname> names = new HashSet<>();
        for (long number = 1; number <= GuestNames.COUNT; number++) {
            names.add(GuestNames.of(new AccountId(number)));
        }
        assertThat(names).hasSize(GuestNames.COUNT).hasSizeGreaterThan(3_000);
        assertThat(GuestNames.of(new AccountId(Long.MAX_VALUE)).text()).isNotEmpty();
    }

    @Test
    void theAnswerRemembersTheNickname() {
        assertThat(admitted(LOBBY, "nickname=%E5%B0%8F+%3B%2C%E6%98%8E", "").headers())
                .isEqualTo(
                        Map.of(
                                "access-control-allow-origin",
                                "*",
                                "set-cookie",
                                "nickname=" + bytes("小明") + "; Version=1; Max-Age=86400"));
    }

    @Test
    void aNicknameOfNothingButStopsIsNotRemembered() {
        assertThat(admitted(LOBBY, "nickname=%3B%2C", "").headers())
                .doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                404",
        "/xgate,                           404",
        "/xgate/websocket,                 404",
        "/xgate/websocket/,                404",
        "/xgate/websocket/a/b,             404",
        "/xgate/websocket/a/,              404",
        "/xgate/websocket/..,              400",
        "/xgate/websocket/../x,            400",
        "/xgate/websocket/%2e%2e%2fx,      400",
        "/xgate/websocket/%20,             400",
        "/xgate/websocket/%,               400",
        "/xgate/websocket/%4,              400",
        "/xgate/websocket/%zz,             400",
        "/xgate/websocket/%FF%FE,          400",
        "/xgate/websocket/%C0%80,          400",
        "/xgate/websocket/%ED%A0%80,       400",
        "/xgate/websocket/a%00b,           400",
        "/xgate/websocket/a%0D%0Ab,        400",
        "/xgate/websocket/a%E2%80%8Fb,     400",
        "/xgate/websocket/a%E2%80%AEb,     400",
        "/xgate/websocket/a b,             400",
        "/xgate/websocket/a<b>,            400",
        "/xgate/websocket/a＋b,            400",
    })
    void aBadRoomIsTurnedAway(String path, int status) {
        assertThat(greet(path, "", ""))
                .isInstanceOfSatisfying(
                        Greeting.TurnedAway.class,
                        away -> {
                            assertThat(away.status()).isEqualTo(status);
                            assertThat(away.sentence()).endsWith(".").doesNotContain("\n");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%0",
                "%zz",
                "%FF",
                "a%00b",
                "a%0D%0Aset-cookie:x",
                "%E2%80%AEevil",
                "a%7Fb"
            })
    void aBadNicknameIsTurnedAway(String nickname) {
        assertThat(greet(LOBBY, "nickname=" + nickname, ""))
                .isInstanceOfSatisfying(
                        Greeting.TurnedAway.class,
                        away -> assertThat(away.status()).isEqualTo(400));
    }

    @Test
    void namesOfTenThousandCharactersAreTurnedAway() {
        assertThat(greet("/xgate/websocket/" + "a".repeat(10_000), "", ""))
                .isInstanceOf(Greeting.TurnedAway.class);
        assertThat(greet(LOBBY, "nickname=" + "a".repeat(10_000), ""))
                .isInstanceOf(Greeting.TurnedAway.class);
    }

    @Test
    void theClientsAddressIsUnderstoodByTheServer() {
        var join =
                new Request.Join(
                        new RoomAlias("大厅@x-1.y_z"),
                        new Nickname("小明 +&=?#%/"),
                        Request.Unmade.MAKE_PASSING);
        URI address =
                new Xnest().client(URI.create("ws://[::1]:8080/"), join, ZoneOffset.UTC).address();
        assertThat(address.toString()).startsWith("ws://[::1]:8080/xgate/websocket/");
        assertThat(join(address.getRawPath(), address.getRawQuery(), "")).isEqualTo(join);
    }

    private static Request.Join join(String path, String query, String cookies) {
        return switch (admitted(path, query, cookies).entry()) {
            case Greeting.Entry.Guest(var requests) -> (Request.Join) requests.getFirst();
            case Greeting.Entry.Nobody _, Greeting.Entry.Known _ ->
                    throw new AssertionError("xnest has guests only");
        };
    }

    private static Greeting.Admitted admitted(String path, String query, String cookies) {
        return (Greeting.Admitted) greet(path, query, cookies);
    }

    private static Greeting greet(String path, String query, String cookies) {
        return new Xnest()
                .greet(
                        new Handshake(
                                path,
                                query,
                                Map.of("cookie", cookies),
                                new AccountId(31),
                                TestTerms.ANY));
    }

    /// As HTTP carries it: one char a byte.
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
