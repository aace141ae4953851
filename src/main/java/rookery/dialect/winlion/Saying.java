package rookery.dialect.winlion;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.message.Content;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.AccountSide.Incoming;
import rookery.dialect.CallingSide.Move;
import rookery.dialect.Frame;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.dialect.winlion.wire.Chat;
import rookery.dialect.winlion.wire.ChatText;
import rookery.dialect.winlion.wire.Media;
import rookery.dialect.winlion.wire.User;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one client says and hears. For one thread at a time.
final class Saying {
    private final Phone phone;
    private final Entry entry;
    private final Circle circle;

    /// What those said of whom it is being asked who they are.
    private final Map<Long, List<Heard>> unknown = new HashMap<>();

    Saying(Phone phone, Entry entry, Circle circle) {
        this.phone = phone;
        this.entry = entry;
        this.circle = circle;
    }

    /// Nothing is answered to what is said, so that it went out is all that can be known of it.
    List<Move> post(Request.Post post, long tag, Instant now) {
        Optional<Chat.To> to = to(post.to());
        if (to.isEmpty()) {
            return denied(tag, Reply.Problem.NO_SUCH_ACCOUNT, "Nobody here has a number for it.");
        }
        List<String> texts = new ArrayList<>();
        for (Media media : Contents.all(post.content(), Files::of)) {
            texts.add(ChatText.write(new Chat.Said(0, entry.self(), to.get(), media)));
        }
        if (entry.isOriginal() && !texts.stream().allMatch(ChatText::fitsOriginal)) {
            return denied(
                    tag,
                    Reply.Problem.TOO_LARGE,
                    "An original winlion server loses what is longer than "
                            + ChatText.ORIGINAL_LIMIT
                            + " bytes.");
        }
        List<Move> moves = new ArrayList<>();
        texts.forEach(text -> moves.add(new Move.Says(new Frame.Text(text))));
        Said said =
                new Said(entry.me(), post.content(), now, Said.Precision.INSTANT, post.context());
        moves.addAll(Phone.answer(tag, new Reply.Accepted(post.localId(), said)));
        return moves;
    }

    private static List<Move> denied(long tag, Reply.Problem problem, String sentence) {
        return Phone.answer(tag, new Reply.Denied(problem, sentence));
    }

    private Optional<Chat.To> to(Destination destination) {
        return switch (destination) {
            case Destination.Room(RoomAlias alias) ->
                    Circle.number(alias).map(Chat.To.Community::new);
            case Destination.Direct(var name) -> circle.number(name).map(Chat.To.User::new);
        };
    }

    /// Whoever is not known is asked for first, as the original web client does; what they say
    /// meanwhile waits.
    List<Move> hear(Chat.Said said, Instant now) {
        Optional<Content> content = Contents.of(said.media(), phone.web());
        if (content.isEmpty() || said.user() <= 0 || said.to().number() <= 0) {
            return List.of();
        }
        Heard heard = new Heard(said, content.get(), now);
        List<Heard> waiting = unknown.get(said.user());
        if (waiting != null) {
            waiting.add(heard);
            return List.of();
        }
        Optional<User> known = circle.find(said.user());
        if (known.isPresent()) {
            return List.of(told(heard, known.get()));
        }
        unknown.put(said.user(), new ArrayList<>(List.of(heard)));
        return phone.call(
                Calls.FIND,
                Map.of("id", Long.toString(said.user())),
                fine -> found(said.user(), fine.user().orElse(Entry.stranger(said.user()))),
                _ -> found(said.user(), Entry.stranger(said.user())));
    }

    private List<Move> found(long number, User user) {
        User named = user.id() == number ? user : Entry.stranger(number);
        circle.know(named);
        List<Heard> waiting = unknown.remove(number);
        return waiting == null
                ? List.of()
                : waiting.stream().map(heard -> told(heard, named)).toList();
    }

    private Move told(Heard heard, User user) {
        Author author = Circle.author(user);
        Said said = new Said(author, heard.content, heard.at, Said.Precision.INSTANT);
        return new Move.Tells(
                new Incoming.News(
                        switch (heard.said.to()) {
                            case Chat.To.Community(long number) ->
                                    new Event.Posted(Circle.alias(number), said, number);
                            case Chat.To.User(long number) ->
                                    new Event.PostedDirect(
                                            RoomAlias.direct(author.id(), new AccountId(number)),
                                            receiver(number),
                                            said);
                        }));
    }

    private Handle receiver(long number) {
        return number == entry.self()
                ? entry.me().handle()
                : Handle.of(
                        Circle.name(circle.find(number).orElseGet(() -> Entry.stranger(number))));
    }

    private record Heard(Chat.Said said, Content content, Instant at) {}
}
