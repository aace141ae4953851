package rookery.dialect.packet.wire.home;

import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;

import java.util.List;

/// A message as its sender hands it in.
///
/// @param to a room if and only if this is [MessageTold.Type#GROUPCHAT]
/// @param replyTo number 0: no reply
public record Post(
        MessageTold.Type type,
        Address to,
        String subject,
        Body body,
        LocalId localId,
        Attached content,
        MessageId replyTo,
        List<Name> mentions,
        boolean mentionAll) {
    public Post {
        MessageTold.check(type, to);
        mentions = List.copyOf(mentions);
    }
}
