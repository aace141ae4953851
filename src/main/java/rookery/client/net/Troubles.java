package rookery.client.net;

import org.java_websocket.exceptions.InvalidHandshakeException;

import rookery.core.account.NameText;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLException;

/// What a failure means, by its type; and a server's words made fit to be shown.
final class Troubles {
    static final int MAX_SENTENCE = 300;

    private Troubles() {}

    static Ending.Cause causeOf(Exception trouble) {
        return switch (trouble) {
            case UnknownHostException _, UnresolvedAddressException _ -> Ending.Cause.UNKNOWN_HOST;
            case SocketTimeoutException _, NoRouteToHostException _ -> Ending.Cause.NO_ANSWER;
            case ConnectException _ -> Ending.Cause.REFUSED;
            case SSLException _ -> Ending.Cause.NOT_TRUSTED;
            case InvalidHandshakeException _ -> Ending.Cause.NOT_A_CHAT_SERVER;
            default -> Ending.Cause.NO_ANSWER;
        };
    }

    /// The first line, without control characters, cut to [#MAX_SENTENCE] code points.
    static String shown(String words) {
        StringBuilder kept = new StringBuilder();
        words.strip()
                .lines()
                .findFirst()
                .orElse("")
                .codePoints()
                .filter(c -> !NameText.hasTrickCharacter(Character.toString(c)))
                .limit(MAX_SENTENCE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
