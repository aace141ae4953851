package rookery.server.fanout;

/// Why the server ends a connection.
public enum Ending {
    STOPPING("The server is stopping. Come back in a moment."),
    TOO_SLOW("You read more slowly than the room talks. Come back; history has what you missed."),
    TOO_MUCH_NONSENSE("Too many frames in a row made no sense."),
    TOO_LARGE("The frame is larger than this server takes."),
    NOT_UNICODE("The text is not valid UTF-8."),
    NOT_THE_PROTOCOL("What came is no frame of this protocol."),
    SILENT("Nothing was heard for too long."),
    NOBODY("Nobody logged in on this connection for too long. Come back and log in."),
    TRY_LATER("The server cannot take you in at the moment. Try again in a moment."),
    TOO_MUCH_COMING("Too much is coming in at the moment. Send it again in a moment."),
    NO_GUESTS("This room takes no guests. Come in with an account, or choose another room."),
    LOGGED_OUT("This device was logged out."),
    SENT_AWAY("Whoever runs the server ended this connection."),
    GONE("Goodbye.");

    private final String sentence;

    Ending(String sentence) {
        this.sentence = sentence;
    }

    /// At most 120 bytes, so that it fits into a WebSocket close frame.
    public String sentence() {
        return sentence;
    }
}
