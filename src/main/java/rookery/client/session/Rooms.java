package rookery.client.session;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.answer.Paged;
import rookery.core.account.AccountName;
import rookery.core.room.Act;
import rookery.core.room.Keeping;
import rookery.core.room.MemberCard;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;

import java.util.concurrent.CompletionStage;

/// The rooms of a server, as one account may see and change them. No call blocks; all are safe for
/// many threads.
public interface Rooms {
    /// The directory: public rooms whose alias or topic holds the text.
    ///
    /// @param after [Paged#next] of the page before; empty for the first
    CompletionStage<Answer<Paged<RoomCard>>> find(String text, String after);

    CompletionStage<Answer<RoomCard>> read(RoomAlias room);

    CompletionStage<Answer<Conversation>> create(
            RoomAlias room, RoomSettings settings, Keeping keeping);

    CompletionStage<Answer<Conversation>> join(RoomAlias room);

    CompletionStage<Answer<Done>> leave(RoomAlias room);

    CompletionStage<Answer<RoomCard>> change(RoomAlias room, RoomSettings settings);

    /// By role, then by name.
    ///
    /// @param after [Paged#next] of the page before; empty for the first
    CompletionStage<Answer<Paged<MemberCard>>> members(RoomAlias room, Whom whom, String after);

    /// @param reason told to all where somebody is kicked or banned; may be empty
    CompletionStage<Answer<Done>> act(RoomAlias room, AccountName whom, Act act, String reason);

    enum Whom {
        MEMBERS,
        BANNED
    }
}
