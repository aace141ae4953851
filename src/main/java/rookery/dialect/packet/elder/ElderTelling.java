package rookery.dialect.packet.elder;

import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.message.Original;
import rookery.core.message.Plain;
import rookery.core.message.Said;
import rookery.core.room.RoomAlias;
import rookery.dialect.Frame;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.old.OldPacket;
import rookery.dialect.packet.wire.old.OldPacket.Letter;
import rookery.dialect.packet.wire.old.OldPacket.Note;

import java.util.List;

/// What the older generations are told without asking: messages, and nothing else. Pure.
public final class ElderTelling {
    private ElderTelling() {}

    /// @param generation one of the two
    /// @param reader what the reader is called; counts only for what is said to one connection
    ///   alone
    public static List<Frame> frames(Event event, Generation generation, String reader) {
        return switch (event) {
            case Event.Posted(RoomAlias room, Heard heard, _) ->
                    heard(generation, heard, room.text(), true);
            case Event.Hailed(Nickname to, Said said) -> heard(generation, said, to.text(), false);
            case Event.Whispered(_, Author from, Body body, _) ->
                    OldFrames.of(packet(generation, "", name(from), reader, false, body));
            case Event.CalledOut(RoomAlias room, Author from, Body body, _) ->
                    OldFrames.of(packet(generation, "", name(from), room.text(), true, body));
            case Event.PostedDirect _,
                    Event.Typing _,
                    Event.Joined _,
                    Event.Left _,
                    Event.Arrived _,
                    Event.Departed _,
                    Event.Renamed _,
                    RoomEvent _,
                    ConversationEvent _,
                    MessageEvent _,
                    AccountEvent _ ->
                    List.of();
        };
    }

    /// What was written in the reader's own generation comes as it was written.
    private static List<Frame> heard(
            Generation generation, Heard heard, String to, boolean inRoom) {
        Original original = heard.context().original();
        if (original.tongue().equals(OldFrames.tongue(generation))) {
            return List.of(new Frame.Text(original.text()));
        }
        String id =
                switch (heard) {
                    case Message message -> Long.toString(message.id().number());
                    case Said _ -> "";
                };
        return OldFrames.of(
                packet(
                        generation,
                        id,
                        name(heard.author()),
                        to,
                        inRoom,
                        Plain.of(heard.content())));
    }

    private static OldPacket packet(
            Generation generation, String id, String from, String to, boolean inRoom, Body body) {
        if (generation == Generation.FIRST) {
            return new OldPacket.First(
                    OldPacket.First.VERSION,
                    new Letter.Message(
                            id, "", "", body, from, inRoom ? to : "", inRoom ? "" : to, ""));
        }
        return new OldPacket.Second(
                id, inRoom ? new Note.Group(from, to, body) : new Note.Single(from, to, body));
    }

    /// Guests are called as they call themselves, accounts by the name that they prove.
    private static String name(Author author) {
        boolean called = author.handle().isGuest() && !author.nickname().equals(Nickname.NONE);
        return called ? author.nickname().text() : author.handle().text();
    }
}
