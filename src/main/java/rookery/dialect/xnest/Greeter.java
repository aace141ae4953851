package rookery.dialect.xnest;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.request.Request;
import rookery.dialect.xnest.wire.PercentText;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads room, nickname and the wish for history out of an upgrade request.
final class Greeter {
    static final String PATH = "/xgate/websocket/";

    private static final String COOKIE = "nickname";
    private static final String COOKIE_SECONDS = "86400";

    private Greeter() {}

    static Greeting greet(Handshake handshake) {
        String segment =
                handshake.path().startsWith(PATH) ? handshake.path().substring(PATH.length()) : "";
        List<String> segments = List.of(segment.split("/", -1));
        if (segments.contains(".") || segments.contains("..")) {
            return new Greeting.TurnedAway(400, "The room's name must not be made of dots.");
        }
        if (segment.isEmpty() || segments.size() > 1) {
            return new Greeting.TurnedAway(
                    404, "Rooms are at " + PATH + "ROOM: one name, without a slash.");
        }
        return switch (room(segment)) {
            case Part.Bad<RoomAlias>(String sentence) -> new Greeting.TurnedAway(400, sentence);
            case Part.Good<RoomAlias>(RoomAlias room) ->
                    switch (nickname(handshake)) {
                        case Part.Bad<Nickname>(String sentence) ->
                                new Greeting.TurnedAway(400, sentence);
                        case Part.Good<Nickname>(Nickname nickname) ->
                                admit(handshake, room, nickname);
                    };
        };
    }

    private static Greeting admit(Handshake handshake, RoomAlias room, Nickname nickname) {
        boolean nothing = parameter(handshake.query(), "is_store_history").equals("false");
        var join =
                new Request.Join(
                        room,
                        nickname,
                        nothing ? Request.Unmade.MAKE_PASSING : Request.Unmade.MAKE_WITH_HISTORY);
        String cookie = cookieValue(nickname);
        Map<String, String> anyOrigin = Map.of("access-control-allow-origin", "*");
        return new Greeting.Admitted(
                new XnestServerSide(room, handshake.guest()),
                cookie.isEmpty()
                        ? anyOrigin
                        : Map.of(
                                "access-control-allow-origin",
                                "*",
                                "set-cookie",
                                COOKIE + "=" + cookie + "; Version=1; Max-Age=" + COOKIE_SECONDS),
                List.of(),
                new Greeting.Entry.Guest(List.of(join)));
    }

    private static Part<RoomAlias> room(String segment) {
        Optional<String> text = PercentText.decode(segment, PercentText.Plus.IS_PLUS);
        if (text.isEmpty()) {
            return new Part.Bad<>("The room's name in the address is not percent-encoded UTF-8.");
        }
        return switch (RoomAlias.parse(text.get())) {
            case RoomAlias.Parsed.Ok(RoomAlias alias) -> new Part.Good<>(alias);
            case RoomAlias.Parsed.No(RoomAlias.Problem problem) ->
                    new Part.Bad<>(
                            switch (problem) {
                                case EMPTY -> "The room needs a name.";
                                case TOO_LONG ->
                                        "The room's name is too long: "
                                                + RoomAlias.MAX_LENGTH
                                                + " characters at most.";
                                case HAS_FORBIDDEN_CHARACTER ->
                                        "The room's name may hold letters, digits and . _ - @"
                                                + " only.";
                            });
        };
    }

    /// From the query, else from the cookie, else one of ours. A cookie that is no nickname is
    /// passed over: whoever has it can neither see nor mend it.
    private static Part<Nickname> nickname(Handshake handshake) {
        String raw = parameter(handshake.query(), "nickname");
        Optional<String> text = PercentText.decode(raw, PercentText.Plus.IS_SPACE);
        if (text.isEmpty()) {
            return new Part.Bad<>("The nickname in the address is not percent-encoded UTF-8.");
        }
        return switch (Nickname.parse(text.get())) {
            case Nickname.Parsed.Ok(Nickname asked) when !asked.text().isEmpty() ->
                    new Part.Good<>(asked);
            case Nickname.Parsed.Ok(_) ->
                    new Part.Good<>(
                            remembered(handshake.header("cookie"))
                                    .orElseGet(() -> GuestNames.of(handshake.guest())));
            case Nickname.Parsed.No(Nickname.Problem problem) ->
                    new Part.Bad<>(Sentences.of(problem));
        };
    }

    private static String parameter(String query, String name) {
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static Optional<Nickname> remembered(String cookies) {
        return Stream.of(cookies.split(";"))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .findFirst()
                .flatMap(value -> PercentText.utf8(value.getBytes(StandardCharsets.ISO_8859_1)))
                .flatMap(
                        text ->
                                Nickname.parse(text) instanceof Nickname.Parsed.Ok(Nickname name)
                                                && !name.text().isEmpty()
                                        ? Optional.of(name)
                                        : Optional.empty());
    }

    /// Raw UTF-8 in the header's bytes. A [Nickname] holds no control character, so none can end
    /// the header.
    private static String cookieValue(Nickname nickname) {
        StringBuilder kept = new StringBuilder();
        nickname.text()
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != ',' && c != ';')
                .forEach(kept::appendCodePoint);
        return new String(
                kept.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private sealed interface Part<T> {
        record Good<T>(T value) implements Part<T> {}

        record Bad<T>(String sentence) implements Part<T> {}
    }
}
