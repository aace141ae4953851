package rookery.server.account;

import java.util.Locale;

/// Why something about an account was refused.
public enum Problem {
    REGISTRATION_CLOSED("This server makes no accounts. Ask whoever runs it for one."),
    INVITE_NEEDED("This server makes accounts by invite only. Ask somebody there for one."),
    INVITE_NOT_VALID("The invite is unknown, used up or too old. Ask for another."),
    NAME_TAKEN("The name is taken. Choose another."),
    NAME_IMITATES("The name looks like one that is taken. Choose another."),
    NAME_RESERVED("Names like this are kept for guests. Choose another."),
    /// The same for a name that does not exist, so that names cannot be tried out.
    PASSWORD_WRONG("The name or the password is wrong."),
    TOO_MANY_ATTEMPTS("There were too many attempts. Wait before the next."),
    TOKEN_NOT_VALID("This device is logged out. Log in with the password."),
    NO_SUCH_ACCOUNT("There is no such account."),
    ONESELF("One is no contact of oneself. Name somebody else."),
    BLOCKED_BY_YOU("You block this account. Unblock it first."),
    NOT_IN_ROSTER("This account is not in your roster. Ask it first."),
    ASKED_TOO_OFTEN("You asked too many people for now. Wait before the next."),
    ROSTER_FULL("Your roster or theirs is full. Remove somebody first."),
    TOO_MANY_SUBSCRIPTIONS("This device is told of too many already. Unsubscribe from some."),
    NO_SUCH_PAGE("This is no place to go on from. Send the next of the page before."),
    IS_A_BOT("A bot has no password and no other role. Give it a token."),
    NOT_A_BOT("Only bots have tokens that are made for them. Make a bot."),
    TOKENS_FULL("The bot has as many tokens as one may. Take one back first."),
    BUSY("The server has too much to do. Try again in a moment.");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    /// What happened and what to do, for people.
    public String sentence() {
        return sentence;
    }

    /// For programs, in words joined by `-`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
