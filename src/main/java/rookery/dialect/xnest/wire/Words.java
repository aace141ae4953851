package rookery.dialect.xnest.wire;

import rookery.core.message.Content;
import rookery.dialect.request.Request.FileKind;

/// The values of `type` on the wire.
public final class Words {
    public static final String SELF = "self";
    public static final String MEMBER_COUNT = "member_count";
    public static final String MEMBERS = "members";
    public static final String HISTORY = "history";
    public static final String JOIN = "join";
    public static final String LEAVE = "leave";
    public static final String NORMAL = "normal";
    public static final String PRIVATE = "private";
    public static final String CHANGENAME = "changename";
    public static final String CALL = "call";
    public static final String AUDIO = "audio";
    public static final String PICTURE = "picture";
    public static final String FILE = "file";
    public static final String ERROR = "error";

    /// The text of `normal`, as history calls it.
    public static final String TEXT = "text";

    /// The payload of every `error`, whatever was wrong.
    public static final String ERROR_TEXT = "history Cursor error";

    private Words() {}

    public static String live(Content content) {
        return switch (content) {
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    NORMAL;
            case Content.Voice _ -> AUDIO;
            case Content.Picture _ -> PICTURE;
            case Content.File _, Content.Video _ -> FILE;
        };
    }

    public static String live(FileKind kind) {
        return switch (kind) {
            case VOICE -> AUDIO;
            case PICTURE -> PICTURE;
            case FILE -> FILE;
        };
    }

    public static String inHistory(Content content) {
        return content instanceof Content.Filed ? live(content) : TEXT;
    }
}
