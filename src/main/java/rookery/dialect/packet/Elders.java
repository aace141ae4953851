package rookery.dialect.packet;

import rookery.core.account.AccountId;
import rookery.dialect.Frame;
import rookery.dialect.Understood;
import rookery.dialect.packet.wire.old.OldPacket;
import rookery.dialect.packet.wire.old.OldPacket.Letter;
import rookery.dialect.packet.wire.old.OldPacket.Note;
import rookery.dialect.packet.wire.old.OldReceived;
import rookery.dialect.packet.wire.old.OldText;

import java.util.List;

/// What is answered to the two older generations, each in its own form. Their heartbeats are; the
/// rest is not known here yet.
final class Elders {
    private static final int ID_LENGTH = 16;
    private static final int RADIX = 36;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long ids;

    /// @param guest of the connection, so that ids differ between connections
    Elders(AccountId guest) {
        ids = guest.number() * STEP;
    }

    Understood understand(OldReceived received) {
        return switch (received) {
            case OldReceived.Fine(OldPacket.First(String version, Letter.Heartbeat beat)) ->
                    answered(new OldPacket.First(version, beat));
            case OldReceived.Fine(OldPacket.Second(String id, Note.Heartbeat beat)) ->
                    answered(new OldPacket.Second(id, beat));
            case OldReceived.Fine(OldPacket.First(String version, _)) ->
                    answered(new OldPacket.First(version, new Letter.Unknown()));
            case OldReceived.Fine(OldPacket.Second(String id, _)) ->
                    answered(new OldPacket.Second(id, new Note.Unknown()));
            case OldReceived.Faulty(_, var answer) ->
                    new Understood.Nonsense(frames(answer.apply(nextId())));
        };
    }

    private static Understood answered(OldPacket packet) {
        return new Understood.Answered(frames(packet));
    }

    private static List<Frame> frames(OldPacket packet) {
        return List.of(new Frame.Text(OldText.write(packet)));
    }

    /// The originals drew lots; nobody proves anything by these.
    private String nextId() {
        StringBuilder id = new StringBuilder();
        while (id.length() < ID_LENGTH) {
            ids += STEP;
            long mixed = (ids ^ (ids >>> 29)) * 0xBF58476D1CE4E5B9L;
            id.append(Character.forDigit((int) Math.floorMod(mixed >>> 33, (long) RADIX), RADIX));
        }
        return id.toString();
    }
}
