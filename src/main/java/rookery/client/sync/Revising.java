package rookery.client.sync;

import rookery.core.account.Handle;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.Message;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.request.MessageRequest.Turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a message is after one change. Pure.
public final class Revising {
    private Revising() {}

    /// @param self who reads it
    public static Message after(Message message, MessageEvent event, Handle self) {
        Revision before = message.revision();
        return switch (event) {
            case MessageEvent.Corrected(_, _, long change, Body body, var mentions, Instant at) ->
                    with(
                            message,
                            message.content().with(body),
                            message.context().with(mentions),
                            new Revision(
                                    change,
                                    at,
                                    before.retracted(),
                                    before.pinned(),
                                    before.reactions()));
            case MessageEvent.Retracted(_, _, long change, _, Instant at) ->
                    with(
                            message,
                            new Content.Text(Body.EMPTY),
                            Context.NONE,
                            new Revision(change, before.corrected(), at, false, List.of()));
            case MessageEvent.Reacted(_, _, long change, var by, Emoji emoji, Turn turn) ->
                    with(
                            message,
                            message.content(),
                            message.context(),
                            new Revision(
                                    change,
                                    before.corrected(),
                                    before.retracted(),
                                    before.pinned(),
                                    reactions(before.reactions(), emoji, turn, by.equals(self))));
            case MessageEvent.Pinned(_, _, long change, _, Turn turn) ->
                    with(
                            message,
                            message.content(),
                            message.context(),
                            new Revision(
                                    change,
                                    before.corrected(),
                                    before.retracted(),
                                    turn == Turn.ON,
                                    before.reactions()));
        };
    }

    private static Message with(
            Message message, Content content, Context context, Revision revision) {
        return new Message(
                message.id(),
                message.room(),
                message.seq(),
                message.author(),
                message.localId(),
                message.at(),
                content,
                context,
                revision);
    }

    private static List<Reaction> reactions(
            List<Reaction> before, Emoji emoji, Turn turn, boolean mine) {
        List<Reaction> after = new ArrayList<>();
        boolean found = false;
        for (Reaction each : before) {
            if (!each.emoji().equals(emoji)) {
                after.add(each);
                continue;
            }
            found = true;
            int count = each.count() + (turn == Turn.ON ? 1 : -1);
            if (count > 0) {
                after.add(new Reaction(emoji, count, mine ? turn == Turn.ON : each.mine()));
            }
        }
        if (!found && turn == Turn.ON) {
            after.add(new Reaction(emoji, 1, mine));
        }
        return after;
    }
}
