package rookery.dialect.packet.wire.home;

import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;

import java.time.Instant;
import java.util.List;

/// What a question that was answered brought. In pages, `next` is where the next one begins, empty
/// at the end.
public sealed interface Result permits Result.Plain, Entry, Attached.Stored {
    /// Answers that are nothing else.
    sealed interface Plain extends Result {}

    record Done() implements Plain {}

    record Session(Name name, long account, long device, Secret token, boolean guest)
            implements Plain {}

    record Devices(List<Device> devices) implements Plain {}

    record RosterPage(List<Entry.Contact> contacts, String next) implements Plain {}

    record Found(List<Entry.Profile> profiles) implements Plain {}

    record Presences(List<PresenceTold> presences) implements Plain {}

    record Conversations(List<Summary> conversations, String next) implements Plain {}

    record Rooms(List<Entry.Room> rooms, String next) implements Plain {}

    record Members(List<Entry.Member> members, String next) implements Plain {}

    record Hooks(List<Entry.Hook> hooks) implements Plain {}

    /// @param id number 0: not kept
    record Accepted(LocalId localId, MessageId id, long seq, Instant at) implements Plain {}

    record Changed(long change) implements Plain {}

    record Receipts(List<Receipt> receipts) implements Plain {}

    record Page(List<MessageTold> messages, boolean older, boolean newer) implements Plain {}

    record Changes(List<MessageTold> messages, long change, boolean more) implements Plain {}

    record FoundMessages(List<MessageTold> messages, String next) implements Plain {}

    /// @param offset bytes that have arrived
    record Upload(String upload, String address, long offset, long size) implements Plain {}

    record Device(long device, String label, Instant since, Instant seen, boolean current) {}

    /// @param displayed the read marker
    /// @param mutedUntil the epoch: not muted
    /// @param last the newest message, if there is one
    record Summary(
            Address conversation,
            String title,
            String picture,
            long seq,
            long change,
            long displayed,
            long unread,
            long mentions,
            Instant mutedUntil,
            Body draft,
            List<MessageTold> last) {}

    record Receipt(Name name, long delivered, long displayed) {}
}
