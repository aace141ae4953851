package rookery.workbench.load;

import rookery.dialect.AccountSide;
import rookery.dialect.AccountSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Asks one thing after the other, each after the answer to the one before.
final class ScriptedEntry implements Entry {
    private final AccountSide side;
    private final List<Request> script;
    private int asked;
    private int answered;

    ScriptedEntry(AccountSide side, List<Request> script) {
        this.side = side;
        this.script = List.copyOf(script);
    }

    @Override
    public URI address() {
        return side.address();
    }

    @Override
    public List<Frame> first() throws IOException {
        return next();
    }

    private List<Frame> next() throws IOException {
        Request request = script.get(asked);
        asked++;
        return switch (side.encode(request, asked)) {
            case Encoded.Written(var frames) -> frames;
            case Encoded.NoWord(var capability) ->
                    throw new IOException("the dialect cannot say " + capability);
        };
    }

    @Override
    public List<Frame> hear(Frame.Text said) throws IOException {
        List<Frame> saying = new ArrayList<>();
        for (Incoming incoming : read(said)) {
            switch (incoming) {
                case Incoming.Answer(_, Reply reply) -> {
                    refuse(reply);
                    answered++;
                    if (!isIn()) {
                        saying.addAll(next());
                    }
                }
                case Incoming.Complaint(Reply reply) -> refuse(reply);
                case Incoming.Greeted _, Incoming.News _ -> {}
            }
        }
        return saying;
    }

    private List<Incoming> read(Frame.Text said) {
        return side.receive(said, Instant.EPOCH) instanceof Decoded.Read<List<Incoming>>(var all)
                ? all
                : List.of();
    }

    private static void refuse(Reply reply) throws IOException {
        if (isRefusal(reply)) {
            throw new IOException("it answered " + reply);
        }
    }

    private static boolean isRefusal(Reply reply) {
        return reply instanceof Reply.Denied || reply instanceof Reply.Refused;
    }

    @Override
    public boolean isIn() {
        return answered == script.size();
    }

    @Override
    public Meaning meaning(String said) {
        List<Incoming> all = read(new Frame.Text(said));
        if (all.stream().anyMatch(ScriptedEntry::isNo)) {
            return Meaning.REFUSED;
        }
        return all.stream().anyMatch(each -> each instanceof Incoming.News(Event.Posted _))
                ? Meaning.DELIVERED
                : Meaning.OTHER;
    }

    private static boolean isNo(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Answer(_, Reply reply) -> isRefusal(reply);
            case Incoming.Complaint(Reply reply) -> isRefusal(reply);
            case Incoming.Greeted _, Incoming.News _ -> false;
        };
    }
}
