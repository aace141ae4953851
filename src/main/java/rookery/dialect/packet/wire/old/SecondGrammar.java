package rookery.dialect.packet.wire.old;

import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.text;

import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.old.OldPacket.Note;
import rookery.dialect.packet.wire.old.OldPacket.Second;
import rookery.dialect.packet.wire.table.Words;
import rookery.dialect.packet.wire.tree.Node;

import java.util.LinkedHashMap;
import java.util.Map;

/// The second generation as trees.
final class SecondGrammar {
    private static final int LONGEST_ID = 255;

    private static final Shape<Note.Single> SINGLE =
            Shape.of(
                    "single",
                    Note.Single.class,
                    must("from", text(1, 255)),
                    must("to", text(1, 255)),
                    must("message", Words.BODY));

    private static final Shape<Note.Group> GROUP =
            Shape.of(
                    "group",
                    Note.Group.class,
                    must("from", text(1, 255)),
                    must("to", text(1, 255)),
                    must("message", Words.BODY));

    private static final Shape<Note.Notice> NOTICE =
            Shape.of("notice", Note.Notice.class, must("message", Words.BODY));

    private SecondGrammar() {}

    static OldReceived read(Map<String, Node> fields) {
        Node packet = new Node.Fields(fields);
        String id = "";
        if (fields.get("id") instanceof Node.Text(String text)) {
            if (text.length() > LONGEST_ID) {
                return undecodable("id: The text is longer than " + LONGEST_ID + " characters.");
            }
            id = text;
        }
        if (!(fields.get("op") instanceof Node.Whole(long op))) {
            return undecodable("op: The packet has no op that is a number.");
        }
        return switch (Math.clamp(op, -1, Integer.MAX_VALUE)) {
            case Ops.UNKNOWN_2 -> fine(id, new Note.Unknown());
            case Ops.HEARTBEAT_2 -> fine(id, new Note.Heartbeat());
            case Ops.DECODE_FAILED_2 -> fine(id, new Note.DecodeFailed());
            case Ops.SINGLE_2 -> note(id, SINGLE.read(packet));
            case Ops.GROUP_2 -> note(id, GROUP.read(packet));
            case Ops.NOTICE_2 -> note(id, NOTICE.read(packet));
            default ->
                    new OldReceived.Faulty(
                            "There is no op " + op + " in the second generation.",
                            fresh -> new Second(fresh, new Note.Unknown()));
        };
    }

    static OldReceived undecodable(String why) {
        return new OldReceived.Faulty(why, fresh -> new Second(fresh, new Note.DecodeFailed()));
    }

    private static OldReceived fine(String id, Note note) {
        return new OldReceived.Fine(new Second(id, note));
    }

    private static OldReceived note(String id, Outcome<? extends Note> read) {
        return switch (read) {
            case Outcome.Fine<? extends Note>(Note note) -> fine(id, note);
            case Outcome.Fault<? extends Note> fault ->
                    undecodable(fault.path() + ": " + fault.sentence());
        };
    }

    static Node write(Second packet) {
        Map<String, Node> fields = new LinkedHashMap<>();
        int op =
                switch (packet.note()) {
                    case Note.Unknown _ -> Ops.UNKNOWN_2;
                    case Note.Heartbeat _ -> Ops.HEARTBEAT_2;
                    case Note.DecodeFailed _ -> Ops.DECODE_FAILED_2;
                    case Note.Single _ -> Ops.SINGLE_2;
                    case Note.Group _ -> Ops.GROUP_2;
                    case Note.Notice _ -> Ops.NOTICE_2;
                };
        fields.put("op", new Node.Whole(op));
        if (!packet.id().isEmpty()) {
            fields.put("id", new Node.Text(packet.id()));
        }
        Node rest =
                switch (packet.note()) {
                    case Note.Unknown _, Note.Heartbeat _, Note.DecodeFailed _ ->
                            new Node.Nothing();
                    case Note.Single single -> SINGLE.write(single);
                    case Note.Group group -> GROUP.write(group);
                    case Note.Notice notice -> NOTICE.write(notice);
                };
        if (rest instanceof Node.Fields(Map<String, Node> more)) {
            fields.putAll(more);
        }
        return new Node.Fields(fields);
    }
}
