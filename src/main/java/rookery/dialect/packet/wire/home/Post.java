package rookery.dialect.packet.wire.home;

import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;

import java.util.List;

/// A message as its sender hands it in.
///
/// @param to an account, or for [MessageTold.Type#GROUPCHAT] a room
/// @param replyTo number 0: no reply
public record Post(
        MessageTold.Type type,
        Name to,
        String subject,
        Body body,
        LocalId localId,
        Attached content,
        MessageId replyTo,
        List<Name> mentions,
        boolean mentionAll) {
    public Address address() {
        return type.address(to);
    }
}
