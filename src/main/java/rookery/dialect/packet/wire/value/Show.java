package rookery.dialect.packet.wire.value;

/// How somebody can be reached. `INVISIBLE` is only said by a client, of itself.
public enum Show {
    ONLINE,
    AWAY,
    BUSY,
    INVISIBLE,
    OFFLINE
}
