package rookery.server.session;

import rookery.core.room.RoomAlias;
import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.Understood;
import rookery.dialect.reply.Reply;
import rookery.server.fanout.Ending;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Understands what one connection says, and loses patience after too much nonsense. Belongs to the
/// connection's loop.
final class Ear {
    private final Line line;
    private final Limits limits;
    private final Supplier<Optional<RoomAlias>> where;
    private int malformed;

    /// @param where the room in which the connection is told of its nonsense
    Ear(Line line, Limits limits, Supplier<Optional<RoomAlias>> where) {
        this.line = line;
        this.limits = limits;
        this.where = where;
    }

    /// What the frame asks, in turn; what asks nothing is answered here.
    List<Understood.Asks> hear(Frame frame) {
        return switch (line.side().receive(frame)) {
            case Decoded.Read<Understood>(Understood understood) -> take(understood);
            case Decoded.Malformed<Understood>(String why) -> nonsense(() -> refuse(why));
            case Decoded.Unknown<Understood>(String name) ->
                    nonsense(() -> refuse("There is no request called " + name + "."));
        };
    }

    private List<Understood.Asks> take(Understood understood) {
        return switch (understood) {
            case Understood.Asks asks -> {
                malformed = 0;
                yield List.of(asks);
            }
            case Understood.AsksInTurn(var asks) -> {
                malformed = 0;
                yield asks;
            }
            case Understood.Answered(var frames) -> {
                line.say(frames);
                yield List.of();
            }
            case Understood.Nonsense(var frames) -> nonsense(() -> line.say(frames));
        };
    }

    private List<Understood.Asks> nonsense(Runnable answer) {
        malformed++;
        if (isDeaf()) {
            line.end(Ending.TOO_MUCH_NONSENSE);
        } else {
            answer.run();
        }
        return List.of();
    }

    /// Patience is lost; nothing more needs to be heard.
    boolean isDeaf() {
        return malformed >= limits.malformed();
    }

    private void refuse(String why) {
        where.get()
                .ifPresent(
                        room ->
                                line.answer(
                                        new Reply.Refused(
                                                room,
                                                line.account(),
                                                Reply.Problem.MALFORMED,
                                                why)));
    }
}
