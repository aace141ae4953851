package rookery.store.sqlite.archive;

import rookery.core.message.Content;

import java.util.Locale;

/// What a line is, as the column `kind` has it.
enum LineKind {
    TEXT,
    PICTURE,
    VOICE,
    FILE,
    WHISPER_TO_ME,
    WHISPER_FROM_ME,
    CALLED_OUT,
    JOINED,
    LEFT,
    RENAMED;

    static LineKind of(Content content) {
        return switch (content) {
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    TEXT;
            case Content.Picture _ -> PICTURE;
            case Content.Voice _ -> VOICE;
            case Content.File _, Content.Video _ -> FILE;
        };
    }

    static LineKind read(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
