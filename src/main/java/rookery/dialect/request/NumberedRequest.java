package rookery.dialect.request;

import rookery.core.account.AccountId;
import rookery.core.account.Avatar;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;

/// What an account asks in a dialect that knows accounts and rooms by their numbers alone.
public sealed interface NumberedRequest extends Request {
    /// Nothing but who asks: refused where that is another account.
    record Claim(AccountId self) implements NumberedRequest {}

    record ReadSelf() implements NumberedRequest {}

    /// A guest who is here can be read, too.
    record ReadAccount(AccountId id) implements NumberedRequest {}

    /// All with whom the asker agreed.
    record ListAgreed() implements NumberedRequest {}

    /// All rooms to which the asker belongs.
    record ListRooms() implements NumberedRequest {}

    /// Both agree at once, where the other comes with such a device, too; everybody else is asked.
    ///
    /// @param device what the dialect's devices are called
    record Befriend(AccountId whom, String device) implements NumberedRequest {}

    /// Whoever asks owns it. The server finds an alias for it.
    ///
    /// @param title one line, at most [rookery.core.room.RoomSettings#MAX_TOPIC] code points
    record Make(String title, Avatar picture) implements NumberedRequest {}

    /// Come to belong to a room that everybody may find, or to which one is invited.
    record Enter(long room) implements NumberedRequest {}

    /// As [Request.Post].
    record PostTo(Numbered to, LocalId localId, Content content, Context context)
            implements NumberedRequest {}
}
