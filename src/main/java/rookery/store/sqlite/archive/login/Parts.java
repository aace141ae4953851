package rookery.store.sqlite.archive.login;

import rookery.core.account.Handle;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.Extent;
import rookery.core.message.MessageId;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.store.sqlite.Micros;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A value as one text: its parts, each behind its length. Pure.
final class Parts {
    private Parts() {}

    static String join(List<String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return text.toString();
    }

    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
            parts.add(text.substring(colon + 1, end));
            at = end;
        }
        return parts;
    }

    static String of(Content content) {
        List<String> parts = new ArrayList<>();
        switch (content) {
            case Content.Text _ -> parts.add("text");
            case Content.Notice _ -> parts.add("notice");
            case Content.Picture(_, var file, Extent extent) -> {
                parts.addAll(List.of("picture", of(file)));
                parts.addAll(of(extent));
            }
            case Content.Voice(_, var file, Duration length) ->
                    parts.addAll(List.of("voice", of(file), Long.toString(length.toMillis())));
            case Content.Video(_, var file, Extent extent, Duration length) -> {
                parts.addAll(List.of("video", of(file)));
                parts.addAll(of(extent));
                parts.add(Long.toString(length.toMillis()));
            }
            case Content.File(_, var file) -> parts.addAll(List.of("file", of(file)));
            case Content.Link(_, URI address, String title) ->
                    parts.addAll(List.of("link", address.toString(), title));
            case Content.News(_, URI address, String title, String picture, String memo) ->
                    parts.addAll(List.of("news", address.toString(), title, picture, memo));
            case Content.Emoji(_, String name) -> parts.addAll(List.of("emoji", name));
            case Content.RedPacket(_, long cents, String memo, String address) ->
                    parts.addAll(List.of("red_packet", Long.toString(cents), memo, address));
            case Content.ContactCard(_, String name, String nickname, String avatar) ->
                    parts.addAll(List.of("contact", name, nickname, avatar));
            case Content.Opaque(_, String kind) -> parts.addAll(List.of("opaque", kind));
        }
        parts.addFirst(content.body().text());
        return join(parts);
    }

    private static List<String> of(Extent extent) {
        return List.of(Integer.toString(extent.width()), Integer.toString(extent.height()));
    }

    private static String of(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Linked(URI source) -> join(List.of(source.toString()));
            case Attachment.Kept(
                            String key,
                            ContentHash hash,
                            String name,
                            String type,
                            long size) ->
                    join(List.of(key, hash.hex(), name, type, Long.toString(size)));
        };
    }

    static Content content(String text) {
        List<String> parts = split(text);
        Body body = new Body(parts.get(0));
        return switch (parts.get(1)) {
            case "text" -> new Content.Text(body);
            case "notice" -> new Content.Notice(body);
            case "picture" ->
                    new Content.Picture(body, file(parts.get(2)), extent(parts.subList(3, 5)));
            case "voice" -> new Content.Voice(body, file(parts.get(2)), length(parts.get(3)));
            case "video" ->
                    new Content.Video(
                            body,
                            file(parts.get(2)),
                            extent(parts.subList(3, 5)),
                            length(parts.get(5)));
            case "file" -> new Content.File(body, file(parts.get(2)));
            case "link" -> new Content.Link(body, URI.create(parts.get(2)), parts.get(3));
            case "news" ->
                    new Content.News(
                            body,
                            URI.create(parts.get(2)),
                            parts.get(3),
                            parts.get(4),
                            parts.get(5));
            case "emoji" -> new Content.Emoji(body, parts.get(2));
            case "red_packet" ->
                    new Content.RedPacket(
                            body, Long.parseLong(parts.get(2)), parts.get(3), parts.get(4));
            case "contact" ->
                    new Content.ContactCard(body, parts.get(2), parts.get(3), parts.get(4));
            default -> new Content.Opaque(body, parts.get(2));
        };
    }

    private static Attachment file(String text) {
        List<String> parts = split(text);
        return parts.size() == 1
                ? new Attachment.Linked(URI.create(parts.getFirst()))
                : new Attachment.Kept(
                        parts.get(0),
                        new ContentHash(parts.get(1)),
                        parts.get(2),
                        parts.get(3),
                        Long.parseLong(parts.get(4)));
    }

    private static Extent extent(List<String> parts) {
        return new Extent(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)));
    }

    private static Duration length(String part) {
        return Duration.ofMillis(Long.parseLong(part));
    }

    static String of(Context context) {
        if (context.equals(Context.NONE)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(context.subject());
        parts.add(Long.toString(context.replyTo().number()));
        parts.add(Boolean.toString(context.all()));
        context.mentions().forEach(handle -> parts.add(handle.text()));
        return join(parts);
    }

    static Context context(String text) {
        if (text.isEmpty()) {
            return Context.NONE;
        }
        List<String> parts = split(text);
        return new Context(
                parts.get(0),
                new MessageId(Long.parseLong(parts.get(1))),
                parts.stream().skip(3).map(Handle::new).toList(),
                Boolean.parseBoolean(parts.get(2)));
    }

    static String of(Revision revision) {
        if (revision.equals(Revision.NONE)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(Long.toString(revision.change()));
        parts.add(Long.toString(Micros.of(revision.corrected())));
        parts.add(Long.toString(Micros.of(revision.retracted())));
        parts.add(Boolean.toString(revision.pinned()));
        for (Reaction reaction : revision.reactions()) {
            parts.add(reaction.emoji().text());
            parts.add(Integer.toString(reaction.count()));
            parts.add(Boolean.toString(reaction.mine()));
        }
        return join(parts);
    }

    static Revision revision(String text) {
        if (text.isEmpty()) {
            return Revision.NONE;
        }
        List<String> parts = split(text);
        List<Reaction> reactions = new ArrayList<>();
        for (int i = 4; i < parts.size(); i += 3) {
            reactions.add(
                    new Reaction(
                            new Emoji(parts.get(i)),
                            Integer.parseInt(parts.get(i + 1)),
                            Boolean.parseBoolean(parts.get(i + 2))));
        }
        return new Revision(
                Long.parseLong(parts.get(0)),
                Micros.at(Long.parseLong(parts.get(1))),
                Micros.at(Long.parseLong(parts.get(2))),
                Boolean.parseBoolean(parts.get(3)),
                reactions);
    }
}
