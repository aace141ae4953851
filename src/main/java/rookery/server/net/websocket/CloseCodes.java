package rookery.server.net.websocket;

import rookery.server.fanout.Ending;

/// RFC 6455, section 7.4.1, and the registry it founded.
final class CloseCodes {
    private CloseCodes() {}

    static int of(Ending ending) {
        return switch (ending) {
            case GONE, LOGGED_OUT, NO_GUESTS, SENT_AWAY -> 1000;
            case STOPPING -> 1001;
            case NOT_THE_PROTOCOL -> 1002;
            case NOT_UNICODE -> 1007;
            case TOO_SLOW, TOO_MUCH_NONSENSE, SILENT, NOBODY -> 1008;
            case TOO_LARGE -> 1009;
            case TRY_LATER, TOO_MUCH_COMING -> 1013;
        };
    }
}
