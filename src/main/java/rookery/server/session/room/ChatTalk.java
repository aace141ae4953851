package rookery.server.session.room;

import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Context;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.server.attachment.Uploads;
import rookery.server.attachment.Uploads.Taken;
import rookery.server.fanout.Asker;
import rookery.server.room.Conversation;
import rookery.server.room.Posting;
import rookery.server.room.Rooms;
import rookery.server.session.Connected;
import rookery.server.session.Destinations;
import rookery.server.session.Identity;
import rookery.server.session.Line;
import rookery.server.session.Talk;
import rookery.server.session.Waits;
import rookery.server.session.file.MentionedFiles;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The rooms that one connection comes into, and what it says and reads there and in directs.
/// Belongs to the connection's loop.
public final class ChatTalk implements Talk<Request.Chat> {
    private final Line line;
    private final Rooms rooms;
    private final Destinations destinations;
    private final Connected connected;
    private final MentionedFiles files;
    private final Uploads uploads;
    private final Waits waits;
    private final Supplier<Instant> now;
    private final Set<RoomAlias> joined = new LinkedHashSet<>(2);

    public ChatTalk(
            Line line,
            Rooms rooms,
            Destinations destinations,
            Connected connected,
            MentionedFiles files,
            Uploads uploads,
            Waits waits,
            Supplier<Instant> now) {
        this.line = line;
        this.rooms = rooms;
        this.destinations = destinations;
        this.connected = connected;
        this.files = files;
        this.uploads = uploads;
        this.waits = waits;
        this.now = now;
    }

    /// The room that it came into first of those it is in.
    public Optional<RoomAlias> here() {
        return joined.stream().findFirst();
    }

    @Override
    public void gone() {
        joined.forEach(room -> rooms.lose(line, room));
        line.attached().forEach(room -> rooms.lose(line, room));
        joined.clear();
    }

    @Override
    public void handle(Request.Chat request, Asker from, Runnable settled) {
        switch (request) {
            case Request.Join join -> join(join, from, settled);
            case Request.Leave(RoomAlias room) -> {
                joined.remove(room);
                rooms.leave(from, line, room, settled);
            }
            case Request.Post post ->
                    files.posted(post, from, settled, found -> post(found, from, settled));
            case Request.PostFile file -> upload(file, from, settled);
            case Request.Type type -> type(type, from, settled);
            case Request.Rename rename -> rooms.rename(from, rename, settled);
            case Request.Whisper whisper ->
                    here().ifPresentOrElse(
                                    room -> rooms.whisper(from, room, whisper, settled), settled);
            case Request.Hail hail -> hail(hail, from, settled);
            case Request.Headline headline -> headline(headline, from, settled);
            case Request.CallOut call -> rooms.callOut(from, call, settled);
            case Request.ReadPage read -> rooms.readPage(from, read, settled);
            case Request.ReadHistory read -> readHistory(read, from, settled);
            case Request.ListMembers list -> rooms.listMembers(from, list, settled);
        }
    }

    private void join(Request.Join join, Asker from, Runnable settled) {
        joined.add(join.room());
        Request.Join named =
                join.nickname().equals(Nickname.NONE)
                        ? new Request.Join(join.room(), line.identity().nickname(), join.unmade())
                        : join;
        // What is asked next may be about the room, and on another thread.
        Runnable in = waits.begin();
        rooms.join(
                from,
                line,
                named,
                () -> {
                    settled.run();
                    line.execute(in);
                });
    }

    private void post(Request.Post post, Asker from, Runnable settled) {
        destinations.find(
                post.to(),
                from,
                settled,
                found ->
                        rooms.post(
                                from,
                                line,
                                found,
                                new Posting(
                                        found.alias(),
                                        post.localId(),
                                        post.content(),
                                        post.context()),
                                settled));
    }

    private void type(Request.Type type, Asker from, Runnable settled) {
        destinations.find(
                type.conversation(),
                from,
                settled,
                found -> rooms.type(from, line, found, type.sign(), settled));
    }

    private void readHistory(Request.ReadHistory read, Asker from, Runnable settled) {
        destinations.find(
                read.conversation(),
                from,
                settled,
                found -> rooms.readHistory(from, found, read.around(), read.limit(), settled));
    }

    /// Reaches all who are called so at once, in no room's order.
    private void hail(Request.Hail hail, Asker from, Runnable settled) {
        Identity me = line.identity();
        Set<Line> to = connected.called(hail.to());
        if (to.isEmpty()) {
            from.answer(
                    new Reply.Denied(
                            Reply.Problem.NO_SUCH_ACCOUNT,
                            "Nobody who is called so is here at the moment."));
        } else {
            Said said =
                    new Said(
                            new Author(me.id(), me.handle(), me.nickname()),
                            hail.content(),
                            now.get(),
                            Said.Precision.INSTANT,
                            hail.context());
            to.forEach(each -> each.tell(new Event.Hailed(hail.to(), said)));
            from.answer(new Reply.Accepted(hail.localId(), said));
        }
        settled.run();
    }

    private void headline(Request.Headline said, Asker from, Runnable settled) {
        destinations.find(
                new Destination.Direct(said.to()),
                from,
                settled,
                found ->
                        rooms.headline(
                                from,
                                line,
                                found,
                                new Posting(
                                        found.alias(),
                                        said.localId(),
                                        said.content(),
                                        said.context()),
                                settled));
    }

    private void upload(Request.PostFile file, Asker from, Runnable settled) {
        if (!joined.contains(file.room())) {
            refuse(
                    file,
                    Reply.Problem.NOT_ALLOWED,
                    "You are not in this room. Join it first.",
                    from,
                    settled);
            return;
        }
        Runnable kept = waits.begin();
        uploads.take(
                file,
                taken ->
                        line.execute(
                                () -> {
                                    uploaded(file, taken, from, settled);
                                    kept.run();
                                }));
    }

    private void uploaded(Request.PostFile file, Taken taken, Asker from, Runnable settled) {
        switch (taken) {
            case Taken.Ready(var content) ->
                    rooms.post(
                            from,
                            line,
                            Conversation.room(file.room()),
                            new Posting(file.room(), file.localId(), content, Context.NONE),
                            settled);
            case Taken.Refused(var problem, var sentence) ->
                    refuse(file, problem, sentence, from, settled);
        }
    }

    private void refuse(
            Request.PostFile file,
            Reply.Problem problem,
            String sentence,
            Asker from,
            Runnable settled) {
        from.answer(new Reply.Refused(file.room(), line.account(), problem, sentence));
        settled.run();
    }
}
