package rookery.core.message;

import rookery.core.attachment.Attachment;

/// How a content reads where only text is known.
public final class Plain {
    private Plain() {}

    /// Its own words, or where it has none, what stands for it; empty only where there is nothing.
    public static Body of(Content content) {
        return content.body().isBlank() ? new Body(cut(standing(content))) : content.body();
    }

    /// The words that somebody wrote beside a picture or a file; empty where the body only stands
    /// for the file, as [#of] has it. Whoever reads it may have the file under another address, so
    /// its name does not matter.
    public static Body caption(Content.Filed content) {
        String kind =
                switch (content) {
                    case Content.Picture _ -> "picture";
                    case Content.Voice _ -> "voice";
                    case Content.Video _ -> "video";
                    case Content.File _ -> "file";
                };
        String text = content.body().text();
        boolean stands =
                text.equals("[" + kind + "]")
                        || (text.startsWith("[" + kind + " ") && text.endsWith("]"))
                        || text.equals(of(content.with(Body.EMPTY)).text());
        return stands ? Body.EMPTY : content.body();
    }

    private static String standing(Content content) {
        return switch (content) {
            case Content.Text(Body body) -> body.text();
            case Content.Notice(Body body) -> body.text();
            case Content.Picture picture -> file("picture", picture.attachment());
            case Content.Voice voice -> file("voice", voice.attachment());
            case Content.Video video -> file("video", video.attachment());
            case Content.File file -> file("file", file.attachment());
            case Content.Link(_, var address, String title) -> joined(title, address.toString());
            case Content.News(_, var address, String title, _, _) ->
                    joined(title, address.toString());
            case Content.Emoji(_, String name) -> name;
            case Content.RedPacket(_, _, String memo, _) -> joined("[red packet]", memo);
            case Content.ContactCard(_, String name, String nickname, _) ->
                    joined("[contact]", nickname.isEmpty() ? name : nickname);
            case Content.Opaque(_, String kind) -> "[" + kind + "]";
        };
    }

    private static String file(String kind, Attachment attachment) {
        return switch (attachment) {
            case Attachment.Kept kept ->
                    "[" + kind + (kept.name().isEmpty() ? "" : " " + kept.name()) + "]";
            case Attachment.Linked(var source) -> source.toString();
        };
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }

    private static String cut(String text) {
        return text.length() <= Body.MAX_LENGTH ? text : text.substring(0, Body.MAX_LENGTH - 1);
    }
}
