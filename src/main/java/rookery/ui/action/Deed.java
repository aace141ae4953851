package rookery.ui.action;

/// What can be done with a message.
public enum Deed {
    REPLY,
    REACT,
    CORRECT,
    COPY,
    PIN,
    UNPIN,
    SEEN_BY,
    PROFILE,
    RETRACT
}
