package rookery.dialect.packet.wire.home;

import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;

import java.time.Instant;
import java.util.List;

/// A message as everybody is told of it.
///
/// @param to a room if and only if this is [Type#GROUPCHAT]
/// @param replyTo number 0: no reply
/// @param id number 0: passing, never kept
/// @param seq 0: passing, never kept
/// @param change of the conversation, when this message was last changed
/// @param correctedAt the epoch: never
/// @param retractedAt the epoch: never
public record MessageTold(
        Type type,
        Name from,
        Nickname nickname,
        Address to,
        String subject,
        Body body,
        LocalId localId,
        Attached content,
        MessageId replyTo,
        List<Name> mentions,
        boolean mentionAll,
        MessageId id,
        long seq,
        Instant at,
        long change,
        Instant correctedAt,
        Instant retractedAt,
        boolean pinned,
        List<Reaction> reactions) {
    public static final MessageId NO_ID = new MessageId(0);

    public MessageTold {
        check(type, to);
        mentions = List.copyOf(mentions);
        reactions = List.copyOf(reactions);
    }

    public enum Type {
        CHAT,
        GROUPCHAT,
        NORMAL,
        HEADLINE
    }

    static void check(Type type, Address to) {
        if ((type == Type.GROUPCHAT) != (to instanceof Address.Room)) {
            throw new IllegalArgumentException("a message of type " + type + " is not for " + to);
        }
    }

    /// @param mine whether the reader is among them
    public record Reaction(String emoji, long count, boolean mine) {}
}
