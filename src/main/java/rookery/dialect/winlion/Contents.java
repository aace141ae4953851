package rookery.dialect.winlion;

import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Extent;
import rookery.core.message.Plain;
import rookery.dialect.winlion.wire.Media;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What media mean to everybody else, and how everybody else's contents are said here. Pure.
public final class Contents {
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_NAME = 64;
    private static final long LONGEST_VOICE = Duration.ofDays(1).toSeconds();
    private static final long MOST_CENTS = 1_000_000_000;

    private Contents() {}

    /// @param server to which relative addresses belong
    /// @return empty where nobody could be shown it: half a character, or too long a text
    public static Optional<Content> of(Media media, URI server) {
        return switch (media) {
            case Media.Text(String content) -> body(content).map(Content.Text::new);
            case Media.News(String content, String pic, String url, String memo) ->
                    linked(
                            url,
                            server,
                            content + " " + url,
                            address ->
                                    new Content.News(
                                            Body.EMPTY,
                                            address,
                                            line(content, LONGEST_TITLE),
                                            picture(pic, server),
                                            memo));
            case Media.Voice(String url, long amount) ->
                    linked(
                            url,
                            server,
                            url,
                            address ->
                                    new Content.Voice(
                                            Body.EMPTY,
                                            new Attachment.Linked(address),
                                            Duration.ofSeconds(
                                                    Math.clamp(amount, 0, LONGEST_VOICE))));
            case Media.Picture(String url) ->
                    linked(
                            url,
                            server,
                            url,
                            address -> new Content.Picture(new Attachment.Linked(address)));
            case Media.RedPacket(String url, long amount, String memo) ->
                    Optional.of(
                            new Content.RedPacket(
                                    Body.EMPTY,
                                    Math.clamp(amount, 0, MOST_CENTS),
                                    line(memo, LONGEST_TITLE),
                                    picture(url, server)));
            case Media.Emoji(String content) ->
                    Optional.of(new Content.Emoji(Body.EMPTY, line(content, LONGEST_NAME)));
            case Media.Link(String url) ->
                    linked(url, server, url, address -> new Content.Link(Body.EMPTY, address, ""));
            case Media.Video(_, String url) ->
                    linked(
                            url,
                            server,
                            url,
                            address ->
                                    new Content.Video(
                                            Body.EMPTY,
                                            new Attachment.Linked(address),
                                            Extent.UNKNOWN,
                                            Duration.ZERO));
            case Media.Contact(String content, String pic, String memo) ->
                    Optional.of(
                            new Content.ContactCard(
                                    Body.EMPTY,
                                    line(content, LONGEST_NAME),
                                    line(memo, LONGEST_NAME),
                                    picture(pic, server)));
        };
    }

    private static Optional<Body> body(String text) {
        return Body.parse(text) instanceof Body.Parsed.Ok(Body body)
                ? Optional.of(body)
                : Optional.empty();
    }

    /// What leads nowhere is shown as text.
    private static Optional<Content> linked(
            String url, URI server, String instead, Function<URI, Content> content) {
        Optional<URI> address = address(url, server);
        return address.isPresent()
                ? address.map(content)
                : body(instead.strip()).map(Content.Text::new);
    }

    /// Where that leads, if it is on the web.
    static Optional<URI> address(String url, URI server) {
        try {
            URI address = server.resolve(new URI(url));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && !url.isEmpty() && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static String picture(String url, URI server) {
        return address(url, server).map(URI::toString).orElse("");
    }

    private static String line(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .limit(longest)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /// @param where an attachment that this server keeps is found
    public static Media of(Content content, Function<Attachment.Kept, URI> where) {
        return switch (content) {
            case Content.Text(Body body) -> new Media.Text(body.text());
            case Content.Picture picture -> new Media.Picture(url(picture.attachment(), where));
            case Content.Voice(_, Attachment attachment, Duration length) ->
                    new Media.Voice(url(attachment, where), length.toSeconds());
            case Content.Video video -> new Media.Video("", url(video.attachment(), where));
            case Content.File file -> new Media.Link(url(file.attachment(), where));
            case Content.Link(_, URI address, _) -> new Media.Link(address.toString());
            case Content.News(_, URI address, String title, String picture, String memo) ->
                    new Media.News(title, picture, address.toString(), memo);
            case Content.Emoji(_, String name) -> new Media.Emoji(name);
            case Content.RedPacket(_, long cents, String memo, String address) ->
                    new Media.RedPacket(address, cents, memo);
            case Content.ContactCard(_, String name, String nickname, String avatar) ->
                    new Media.Contact(name, avatar, nickname);
            case Content.Notice _, Content.Opaque _ -> new Media.Text(Plain.of(content).text());
        };
    }

    /// As [#of(Content, Function)], with the words beside it, which have no place in its frame.
    static List<Media> all(Content content, Function<Attachment.Kept, URI> where) {
        Media media = of(content, where);
        Media words = new Media.Text(content.body().text());
        boolean isAll =
                content instanceof Content.Text || content.body().isBlank() || media.equals(words);
        return isAll ? List.of(media) : List.of(media, words);
    }

    private static String url(Attachment attachment, Function<Attachment.Kept, URI> where) {
        return switch (attachment) {
            case Attachment.Kept kept -> where.apply(kept).toString();
            case Attachment.Linked(URI source) -> source.toString();
        };
    }
}
