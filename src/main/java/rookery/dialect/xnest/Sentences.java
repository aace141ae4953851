package rookery.dialect.xnest;

import rookery.core.account.Nickname;
import rookery.core.message.Body;

/// What is wrong with something that came over the wire.
final class Sentences {
    private Sentences() {}

    static String of(Nickname.Problem problem) {
        return switch (problem) {
            case NONE -> "The nickname is fine.";
            case TOO_LONG ->
                    "The nickname is too long: " + Nickname.MAX_LENGTH + " characters at most.";
            case HAS_CONTROL_CHARACTER ->
                    "The nickname holds a control, invisible or direction character.";
        };
    }

    static String of(Body.Problem problem) {
        return switch (problem) {
            case NONE -> "The text is fine.";
            case TOO_LONG -> "The text is too long: " + Body.MAX_LENGTH + " characters at most.";
            case NOT_UNICODE -> "The text holds half of a Unicode character.";
        };
    }
}
