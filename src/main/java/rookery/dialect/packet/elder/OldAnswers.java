package rookery.dialect.packet.elder;

import rookery.core.message.Body;
import rookery.dialect.Frame;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.old.OldPacket;
import rookery.dialect.packet.wire.old.OldPacket.Letter;
import rookery.dialect.packet.wire.old.OldPacket.Note;

import java.util.List;
import java.util.Optional;

/// What an old packet is answered with. Pure.
final class OldAnswers {
    private OldAnswers() {}

    /// @param tongue in which the asker is told what is said in rooms, its own too
    static List<Frame> done(OldPacket packet, Optional<Generation> tongue) {
        return switch (packet) {
            case OldPacket.First(String version, Letter letter) -> letter(version, letter, true);
            // Its own message comes back to it as to all in the room.
            case OldPacket.Second(_, Note.Group _)
                    when tongue.equals(Optional.of(Generation.SECOND)) ->
                    List.of();
            case OldPacket.Second _ -> OldFrames.of(packet);
        };
    }

    /// @param sentence for people, where the generation has a word for one
    static List<Frame> refused(OldPacket packet, String sentence) {
        return switch (packet) {
            case OldPacket.First(String version, Letter letter) -> letter(version, letter, false);
            case OldPacket.Second(String id, _) ->
                    OldFrames.of(new OldPacket.Second(id, new Note.Notice(new Body(sentence))));
        };
    }

    private static List<Frame> letter(String version, Letter letter, boolean fine) {
        Letter answer =
                switch (letter) {
                    case Letter.Chat _ -> new Letter.Answer(Letter.To.CHAT, fine);
                    case Letter.Login _ -> new Letter.Answer(Letter.To.LOGIN, fine);
                    case Letter.Logout _ -> new Letter.Answer(Letter.To.LOGOUT, fine);
                    case Letter.Message _ -> new Letter.Answer(Letter.To.MESSAGE, fine);
                    case Letter.Heartbeat _,
                            Letter.Unknown _,
                            Letter.ServerError _,
                            Letter.DecodeFailed _,
                            Letter.Answer _ ->
                            new Letter.Unknown();
                };
        return OldFrames.of(new OldPacket.First(version, answer));
    }
}
