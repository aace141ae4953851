package rookery.client.session;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.answer.Paged;
import rookery.client.presence.Presences;
import rookery.client.roster.Roster;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Password;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.capability.Capability;
import rookery.core.history.FoundMessage;
import rookery.core.room.Act;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.MemberCard;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// One account on one server, as this desktop is logged in with it. No call blocks; all are safe
/// for many threads. Answers come on the login's thread, or at once.
public interface Login {
    ServerAddress server();

    /// [Link.Closed] once it is logged out: then only [Logins#forget] is left.
    Watchable<Link> link();

    Watchable<Self> self();

    /// What the server says of itself; what it said last while not connected.
    Watchable<Offer> offer();

    /// What server, dialect and program can do together.
    boolean can(Capability capability);

    /// My rooms and directs, the latest first.
    Watchable<List<Conversation>> conversations();

    /// The conversation, listed or not. A room that I am not in: [#join] comes first.
    Conversation open(Destination destination);

    /// Rooms that I am asked into.
    Watchable<List<Invitation>> invitations();

    /// Does not show it any more; the room stays as it is.
    void decline(Invitation invitation);

    Roster roster();

    Presences presences();

    /// The directory: public rooms whose alias or topic holds the text.
    ///
    /// @param after [Paged#next] of the page before; empty for the first
    CompletionStage<Answer<Paged<RoomCard>>> findRooms(String text, String after);

    CompletionStage<Answer<RoomCard>> readRoom(RoomAlias room);

    CompletionStage<Answer<Conversation>> create(
            RoomAlias room, RoomSettings settings, Keeping keeping);

    CompletionStage<Answer<Conversation>> join(RoomAlias room);

    CompletionStage<Answer<Done>> leave(RoomAlias room);

    CompletionStage<Answer<RoomCard>> changeSettings(RoomAlias room, RoomSettings settings);

    /// By role, then by name.
    ///
    /// @param after [Paged#next] of the page before; empty for the first
    CompletionStage<Answer<Paged<MemberCard>>> members(RoomAlias room, Whom whom, String after);

    /// @param reason told to all where somebody is kicked or banned; may be empty
    CompletionStage<Answer<Done>> act(RoomAlias room, AccountName whom, Act act, String reason);

    CompletionStage<Answer<Person>> profile(AccountName name);

    /// Mine.
    CompletionStage<Answer<Done>> changeProfile(Profile profile);

    CompletionStage<Answer<List<Device>>> devices();

    /// This device, and it is forgotten here.
    CompletionStage<Answer<Done>> logOut();

    CompletionStage<Answer<Done>> logOut(Device device);

    /// Every device, this one too.
    CompletionStage<Answer<Done>> logOutEverywhere();

    CompletionStage<Answer<Done>> changePassword(Password old, Password wanted);

    CompletionStage<Answer<Done>> deleteAccount(Password password);

    /// In all that the server keeps for me, the newest first.
    ///
    /// @param in empty: everywhere
    /// @param from empty: from anybody
    /// @param after [Paged#next] of the page before; empty for the first
    CompletionStage<Answer<Paged<FoundMessage>>> search(
            String text, List<Destination> in, List<Handle> from, String after);

    void retryNow();

    enum Whom {
        MEMBERS,
        BANNED
    }
}
