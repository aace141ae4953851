package rookery.server.room.desk;

import rookery.core.account.AccountId;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.Reply.Problem;

/// Why somebody may not do something in a room, and what they are told.
public enum Refusal {
    STRANGER(Problem.NOT_ALLOWED, "You are not in this room. Join it first."),
    NO_SUCH_ROOM(Problem.NO_SUCH_ROOM, "There is no such room."),
    NO_SUCH_ACCOUNT(Problem.NO_SUCH_ACCOUNT, "There is no such account."),
    NOT_A_MEMBER(Problem.NO_SUCH_ACCOUNT, "They do not belong to this room."),
    NOT_ALLOWED(Problem.NOT_ALLOWED, "Your role in this room does not allow that."),
    LAST_OWNER(Problem.NOT_ALLOWED, "The room needs an owner. Make somebody else one first."),
    BANNED(Problem.NOT_ALLOWED, "You are banned from this room."),
    BANNED_ONE(Problem.NOT_ALLOWED, "They are banned. Take that back first."),
    NOT_INVITED(Problem.NOT_ALLOWED, "One comes into this room by invitation only."),
    NO_GUESTS(Problem.NOT_ALLOWED, "This room takes no guests. Log in with an account."),
    GUEST(Problem.NOT_ALLOWED, "Guests cannot do that. Make an account."),
    FULL(Problem.QUOTA, "There is no place left."),
    SILENCED(Problem.NOT_ALLOWED, "You may read here, but not post."),
    ANNOUNCEMENTS(Problem.NOT_ALLOWED, "Only owners and moderators may post here."),
    TO_ALL(Problem.NOT_ALLOWED, "Only owners and moderators call everybody in a room this large."),
    BLOCKED(Problem.NOT_ALLOWED, "They take no messages from you."),
    NOT_OPENED(Problem.TRY_LATER, "The room cannot be opened now. Try again later."),
    BUSY(Problem.BUSY, "The server is busy. Ask again in a moment."),
    NOT_KEPT(Problem.TRY_LATER, "The server could not keep that. Try again later.");

    private final Problem problem;
    private final String sentence;

    Refusal(Problem problem, String sentence) {
        this.problem = problem;
        this.sentence = sentence;
    }

    /// @param self who asked
    public Reply in(RoomAlias room, AccountId self) {
        return new Reply.Refused(room, self, problem, sentence);
    }
}
