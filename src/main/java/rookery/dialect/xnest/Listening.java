package rookery.dialect.xnest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import rookery.core.account.AccountId;
import rookery.core.history.Page;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.xnest.wire.Json;
import rookery.dialect.xnest.wire.Pid;
import rookery.dialect.xnest.wire.WireTime;
import rookery.dialect.xnest.wire.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a client makes of the server's frames. The room is the one it asked for, whatever a frame
/// calls it.
final class Listening {
    /// Chars of an unknown type that are repeated in diagnostics.
    private static final int MAX_TYPE_LENGTH = 64;

    private final RoomAlias room;
    private final ZoneId zone;
    private final Echoes echoes;
    private final Paging paging;
    private final KnownNames names = new KnownNames();

    private Optional<AccountId> self = Optional.empty();
    private Optional<List<Member>> firstMembers = Optional.empty();
    private Optional<Page> firstPage = Optional.empty();
    private boolean welcomed;

    Listening(RoomAlias room, ZoneId zone, Echoes echoes, Paging paging) {
        this.room = room;
        this.zone = zone;
        this.echoes = echoes;
        this.paging = paging;
    }

    Decoded<List<Incoming>> receive(String text, Instant now) {
        Optional<JsonObject> object = Json.object(text);
        if (object.isEmpty()) {
            return malformed("The frame is not a JSON object.");
        }
        JsonObject frame = object.get();
        Optional<String> type = Json.text(frame, "type");
        Optional<AccountId> from = Json.text(frame, "from").flatMap(Pid::parse);
        if (type.isEmpty()) {
            return malformed("The frame has no type.");
        }
        if (from.isEmpty()) {
            return malformed("The frame does not say who it is from.");
        }
        Instant at =
                Json.text(frame, "send_time").map(time -> WireTime.readLive(time, now)).orElse(now);
        return read(type.get(), from.get(), frame, at);
    }

    private Decoded<List<Incoming>> read(
            String type, AccountId from, JsonObject frame, Instant at) {
        return switch (type) {
            case Words.SELF -> self(from);
            // The members themselves follow.
            case Words.MEMBER_COUNT -> self(from);
            case Words.MEMBERS -> members(from, frame);
            case Words.HISTORY -> history(from, frame);
            case Words.JOIN, Words.LEAVE, Words.CHANGENAME, Words.PRIVATE, Words.CALL ->
                    payload(frame, text -> news(type, from, text, at));
            case Words.NORMAL, Words.AUDIO, Words.PICTURE, Words.FILE ->
                    payload(frame, text -> said(type, from, text, at));
            case Words.ERROR -> payload(frame, text -> refused(from, text));
            default ->
                    new Decoded.Unknown<>(
                            type.substring(0, Math.min(type.length(), MAX_TYPE_LENGTH)));
        };
    }

    private Decoded<List<Incoming>> payload(JsonObject frame, Meaning meaning) {
        Optional<String> payload = Json.text(frame, "payload");
        return payload.isPresent()
                ? new Decoded.Read<>(withWelcome(meaning.of(payload.get())))
                : malformed("The payload is not a text.");
    }

    private Incoming news(String type, AccountId from, String text, Instant at) {
        return new Incoming.News(
                switch (type) {
                    case Words.JOIN -> new Event.Joined(room, named(from, text), at);
                    case Words.CHANGENAME -> new Event.Renamed(room, named(from, text), at);
                    case Words.PRIVATE ->
                            new Event.Whispered(room, names.author(from), Mending.body(text), at);
                    case Words.CALL ->
                            new Event.CalledOut(room, names.author(from), Mending.body(text), at);
                    default -> new Event.Left(room, names.member(from), at);
                });
    }

    private Member named(AccountId id, String nickname) {
        var member = new Member(id, Mending.nickname(nickname));
        names.learn(member);
        return member;
    }

    private Incoming said(String type, AccountId from, String text, Instant at) {
        Content content = Mending.content(type, text);
        var heard = new Said(names.author(from), content, at, Said.Precision.INSTANT);
        Optional<LocalId> own =
                self.isPresent() && self.get().equals(from)
                        ? echoes.find(type, text)
                        : Optional.empty();
        return own.isPresent()
                ? new Incoming.Answer(new Reply.Accepted(own.get(), heard))
                : new Incoming.News(new Event.Posted(room, heard));
    }

    private Incoming refused(AccountId from, String text) {
        return new Incoming.Answer(
                new Reply.Refused(room, from, Reply.Problem.MALFORMED, Mending.body(text).text()));
    }

    private Decoded<List<Incoming>> self(AccountId from) {
        self = Optional.of(from);
        return new Decoded.Read<>(List.of());
    }

    private Decoded<List<Incoming>> members(AccountId from, JsonObject frame) {
        if (!(frame.get("payload") instanceof JsonArray entries)) {
            return malformed("The members are not a list.");
        }
        List<Member> members = new ArrayList<>();
        for (JsonElement entry : entries) {
            if (!(entry instanceof JsonObject object)) {
                return malformed("A member is not an object.");
            }
            Optional<AccountId> id = Json.text(object, "pid").flatMap(Pid::parse);
            if (id.isEmpty()) {
                return malformed("A member has no pid.");
            }
            members.add(named(id.get(), Json.text(object, "nickname").orElse("")));
        }
        if (welcomed) {
            return answer(new Reply.Members(room, members));
        }
        self = Optional.of(from);
        firstMembers = Optional.of(members);
        return new Decoded.Read<>(firstPage.isPresent() ? welcome() : List.of());
    }

    private Decoded<List<Incoming>> history(AccountId from, JsonObject frame) {
        if (!(frame.get("payload") instanceof JsonArray entries)) {
            return malformed("The history is not a list.");
        }
        List<Heard> messages = new ArrayList<>();
        for (JsonElement entry : entries) {
            Optional<Heard> message =
                    entry instanceof JsonObject object ? kept(object) : Optional.empty();
            if (message.isEmpty()) {
                return malformed("An entry of the history lacks its sender, payload or day.");
            }
            messages.add(message.get());
        }
        Page page = paging.answered(messages);
        if (welcomed) {
            return answer(new Reply.History(room, from, page));
        }
        self = Optional.of(from);
        firstPage = Optional.of(page);
        return new Decoded.Read<>(firstMembers.isPresent() ? welcome() : List.of());
    }

    /// The seed's older form of an entry has no type: it is text.
    private Optional<Heard> kept(JsonObject entry) {
        Optional<AccountId> from = Json.text(entry, "from").flatMap(Pid::parse);
        Optional<String> payload = Json.text(entry, "payload");
        Optional<Instant> day =
                Json.text(entry, "send_time").flatMap(text -> WireTime.readDay(text, zone));
        if (from.isEmpty() || payload.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Content content =
                Mending.content(Json.text(entry, "type").orElse(Words.TEXT), payload.get());
        return Optional.of(
                new Said(names.author(from.get()), content, day.get(), Said.Precision.DAY));
    }

    /// Servers that send no history, or send it late, still let people in.
    private List<Incoming> withWelcome(Incoming incoming) {
        if (welcomed || firstMembers.isEmpty()) {
            return List.of(incoming);
        }
        List<Incoming> all = new ArrayList<>(welcome());
        all.add(incoming);
        return all;
    }

    private List<Incoming> welcome() {
        welcomed = true;
        AccountId id = self.orElseThrow();
        return List.of(
                new Incoming.Answer(
                        new Reply.Welcomed(
                                room,
                                new Member(id, names.author(id).nickname()),
                                firstMembers.orElseThrow(),
                                firstPage.orElse(Page.EMPTY))));
    }

    private static Decoded<List<Incoming>> answer(Reply reply) {
        return new Decoded.Read<>(List.of(new Incoming.Answer(reply)));
    }

    private static Decoded<List<Incoming>> malformed(String why) {
        return new Decoded.Malformed<>(why);
    }

    @FunctionalInterface
    private interface Meaning {
        Incoming of(String payload);
    }
}
