package rookery.client.session;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.client.presence.Presences;
import rookery.client.roster.Roster;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.attachment.Attachment;
import rookery.core.capability.Capability;
import rookery.core.history.FoundMessage;
import rookery.core.room.Destination;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /// The conversation, listed or not. A room that I am not in: [Rooms#join] comes first.
    Conversation open(Destination destination);

    /// Rooms that I am asked into.
    Watchable<List<Invitation>> invitations();

    /// Does not show it any more; the room stays as it is.
    void decline(Invitation invitation);

    Roster roster();

    Presences presences();

    Rooms rooms();

    /// What I may do with my account itself.
    OwnAccount account();

    /// Anybody's.
    CompletionStage<Answer<Person>> profile(AccountName name);

    /// The file of a picture of somebody or of a room here; empty where there is none.
    Optional<Attachment> find(Avatar avatar);

    /// Brings a picture for my profile or for a room of mine, which then has to be told of it.
    CompletionStage<Answer<Avatar>> bringPicture(Path file);

    /// In all that the server keeps for me, the newest first.
    ///
    /// @param in empty: everywhere
    /// @param from empty: from anybody
    /// @param after [Paged#next] of the page before; empty for the first
    CompletionStage<Answer<Paged<FoundMessage>>> search(
            String text, List<Destination> in, List<Handle> from, String after);

    void retryNow();
}
