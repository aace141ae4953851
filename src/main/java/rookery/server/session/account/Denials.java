package rookery.server.session.account;

import rookery.dialect.reply.Reply;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;

/// What is said to whom something about accounts was refused. Pure.
public final class Denials {
    private Denials() {}

    public static Reply.Denied of(Outcome.Refused<?> refused) {
        String sentence = refused.problem().sentence();
        boolean helps = !refused.pause().isZero();
        String wait = helps ? " Wait " + Math.max(1, refused.pause().toSeconds()) + " s." : "";
        return new Reply.Denied(problem(refused.problem()), sentence + wait);
    }

    private static Reply.Problem problem(Problem problem) {
        return switch (problem) {
            case REGISTRATION_CLOSED -> Reply.Problem.CLOSED;
            case INVITE_NEEDED, INVITE_NOT_VALID -> Reply.Problem.WRONG_INVITE;
            case NAME_TAKEN, NAME_IMITATES, NAME_RESERVED -> Reply.Problem.NAME_TAKEN;
            case PASSWORD_WRONG -> Reply.Problem.WRONG_PASSWORD;
            case TOO_MANY_ATTEMPTS -> Reply.Problem.TOO_OFTEN;
            case TOKEN_NOT_VALID -> Reply.Problem.WRONG_TOKEN;
            case ONESELF, BLOCKED_BY_YOU, NOT_IN_ROSTER, IS_A_BOT, NOT_A_BOT ->
                    Reply.Problem.NOT_ALLOWED;
            case ASKED_TOO_OFTEN -> Reply.Problem.TOO_OFTEN;
            case ROSTER_FULL, TOO_MANY_SUBSCRIPTIONS, TOKENS_FULL -> Reply.Problem.QUOTA;
            case NO_SUCH_PAGE -> Reply.Problem.MALFORMED;
            case NO_SUCH_ACCOUNT -> Reply.Problem.NO_SUCH_ACCOUNT;
            case BUSY -> Reply.Problem.BUSY;
        };
    }
}
