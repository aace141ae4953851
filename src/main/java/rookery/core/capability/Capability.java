package rookery.core.capability;

/// What a dialect or a peer can say. Asked before an action is offered or sent.
public enum Capability {
    TEXT,
    PICTURE,
    VOICE,
    FILE,
    HISTORY,
    RENAME,
    WHISPER,
    CALL_OUT,
    MEMBERS,
    TYPING,
    /// Accounts, their devices and profiles.
    ACCOUNTS,
    /// Messages carry the sender's own id, so that a retry is recognised.
    LOCAL_ID,
    /// Messages carry the server's number and their place in the room.
    NUMBERED
}
