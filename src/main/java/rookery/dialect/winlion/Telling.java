package rookery.dialect.winlion;

import rookery.core.account.AccountId;
import rookery.core.capability.Capability;
import rookery.core.message.Heard;
import rookery.core.room.RoomAlias;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.winlion.wire.Chat;
import rookery.dialect.winlion.wire.ChatText;
import rookery.dialect.winlion.wire.Media;

import java.util.List;

/// What is told by a server, as frames. Pure.
final class Telling {
    private Telling() {}

    /// @param self who is told; matters only for what is told to one alone
    static Encoded of(Event event, AccountId self) {
        return switch (event) {
            case Event.Posted(_, Heard heard, long number) ->
                    new Encoded.Written(frames(heard, new Chat.To.Community(number)));
            case Event.PostedDirect(RoomAlias room, _, Heard heard) ->
                    new Encoded.Written(
                            frames(heard, new Chat.To.User(other(room, heard.author().id()))));
            case Event.Hailed(_, Heard heard) ->
                    new Encoded.Written(frames(heard, new Chat.To.User(self.number())));
            case MessageEvent change -> new Encoded.NoWord(change.capability());
            case Event.Typing _ -> new Encoded.NoWord(Capability.TYPING);
            case RoomEvent _,
                    ConversationEvent _,
                    AccountEvent _,
                    Event.Joined _,
                    Event.Left _,
                    Event.Arrived _,
                    Event.Departed _,
                    Event.Renamed _,
                    Event.Whispered _,
                    Event.CalledOut _ ->
                    Encoded.Written.NOTHING;
        };
    }

    /// A direct is called by the numbers of the two.
    private static long other(RoomAlias direct, AccountId author) {
        String[] two = direct.text().split(":", 2);
        long low = Long.parseLong(two[0]);
        return low == author.number() ? Long.parseLong(two[1]) : low;
    }

    /// Letter by letter where it was written here.
    private static List<Frame> frames(Heard heard, Chat.To to) {
        if (heard.context().original().tongue().equals(Winlion.NAME)) {
            return List.of(new Frame.Text(heard.context().original().text()));
        }
        return Contents.all(heard.content(), Files::of).stream()
                .map(media -> frame(heard, to, media))
                .toList();
    }

    private static Frame frame(Heard heard, Chat.To to, Media media) {
        return new Frame.Text(
                ChatText.write(new Chat.Said(0, heard.author().id().number(), to, media)));
    }
}
