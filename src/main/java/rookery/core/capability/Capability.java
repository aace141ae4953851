package rookery.core.capability;

/// What a dialect or a peer can say. Asked before an action is offered or sent.
public enum Capability {
    TEXT,
    PICTURE,
    VOICE,
    VIDEO,
    FILE,
    LINK,
    NEWS,
    EMOJI,
    RED_PACKET,
    CONTACT_CARD,
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
    NUMBERED,
    /// Messages from account to account.
    DIRECT,
    /// Contacts that are agreed upon.
    ROSTER,
    PRESENCE,
    /// Rooms are made, have settings and roles, and one belongs to them while away.
    ROOMS,
    /// Messages that answer another one.
    REPLY,
    MENTIONS,
    CORRECT,
    RETRACT,
    REACT,
    PIN,
    /// Who has, and who has seen what was said.
    RECEIPTS,
    MUTE,
    DRAFT,
    /// The server searches what it keeps.
    SEARCH,
    /// Files come to the server apart from the message, piece by piece.
    UPLOAD
}
