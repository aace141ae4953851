package rookery.ui.account;

import rookery.core.account.Password;
import rookery.ui.fx.Texts;

/// What is wrong with a password, as people read it.
final class PasswordWords {
    private PasswordWords() {}

    static String problem(Password.Problem problem, Texts texts) {
        return switch (problem) {
            case EMPTY -> texts.get("signin.noPassword");
            case TOO_SHORT -> texts.get("signin.shortPassword", Password.MIN_LENGTH);
            case TOO_LONG -> texts.get("signin.longPassword");
        };
    }
}
