package rookery.dialect.packet.wire.old;

/// The numbers of the older generations.
final class Ops {
    static final int UNKNOWN_1 = 1;
    static final int SERVER_ERROR_1 = 2;
    static final int CHAT_1 = 3;
    static final int CHATTED_1 = 4;
    static final int DECODE_FAILED_1 = 6;
    static final int HEARTBEAT_1 = 7;
    static final int LOGIN_1 = 0x100;
    static final int LOGGED_IN_1 = 0x101;
    static final int LOGOUT_1 = 0x102;
    static final int LOGGED_OUT_1 = 0x103;
    static final int MESSAGE_1 = 0x200;
    static final int MESSAGED_1 = 0x201;

    static final int UNKNOWN_2 = 0;
    static final int HEARTBEAT_2 = 1;
    static final int DECODE_FAILED_2 = 2;
    static final int SINGLE_2 = 100;
    static final int GROUP_2 = 200;
    static final int NOTICE_2 = 300;

    static final long DONE = 10_000;
    static final long WRONG_FORM = 10_002;

    private Ops() {}
}
