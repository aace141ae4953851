package rookery.ui.fx;

import rookery.client.session.Link;

/// Why a server is not reached, as people read it.
public final class LinkWords {
    private LinkWords() {}

    /// @param detail the server's own sentence, or empty
    public static String trouble(Link.Trouble trouble, String detail, String host, Texts texts) {
        return detail.isEmpty()
                ? texts.get(key(trouble), host)
                : texts.get("link.said", host, detail);
    }

    private static String key(Link.Trouble trouble) {
        return switch (trouble) {
            case UNKNOWN_HOST -> "link.unknownHost";
            case NO_ANSWER -> "link.noAnswer";
            case REFUSED -> "link.refused";
            case NOT_A_CHAT_SERVER -> "link.notAChatServer";
            case NOT_TRUSTED -> "link.notTrusted";
            case TURNED_AWAY -> "link.turnedAway";
            case LOST -> "link.lost";
        };
    }
}
