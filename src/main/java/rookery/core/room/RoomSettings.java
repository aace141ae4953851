package rookery.core.room;

import rookery.core.account.Avatar;
import rookery.core.account.NameText;

/// What can be changed about a room.
///
/// @param topic one line, tidy, at most [#MAX_TOPIC] code points; may be empty
/// @param picture one of the room's own attachments
/// @param announcements only owners and moderators may post
/// @param guests whether guests may come in, through any dialect
public record RoomSettings(
        String topic, Avatar picture, Access access, boolean announcements, boolean guests) {
    public static final int MAX_TOPIC = 140;

    /// Of a room that came to be by being joined, as in xnest, newim and connectz.
    public static final RoomSettings OPEN =
            new RoomSettings("", new Avatar.None(), Access.PRIVATE, false, true);

    /// Of a room that was made, as in packet, winlion and penpen, where nothing else was said.
    public static final RoomSettings CLOSED_TO_GUESTS =
            new RoomSettings("", new Avatar.None(), Access.PUBLIC, false, false);

    public RoomSettings {
        if (problemOf(topic) != Problem.NONE) {
            throw new IllegalArgumentException("not a topic; ask RoomSettings.parse first");
        }
    }

    public static Parsed parse(
            String rawTopic, Avatar picture, Access access, boolean announcements, boolean guests) {
        // Refuse before any work is done on it: no tidy form is so much shorter.
        if (rawTopic.length() > 16 * MAX_TOPIC) {
            return new Parsed.No(Problem.TOPIC_TOO_LONG);
        }
        String topic = NameText.tidy(rawTopic);
        Problem problem = problemOf(topic);
        return problem == Problem.NONE
                ? new Parsed.Ok(new RoomSettings(topic, picture, access, announcements, guests))
                : new Parsed.No(problem);
    }

    private static Problem problemOf(String topic) {
        if (topic.codePointCount(0, topic.length()) > MAX_TOPIC) {
            return Problem.TOPIC_TOO_LONG;
        }
        return NameText.hasTrickCharacter(topic) ? Problem.HAS_CONTROL_CHARACTER : Problem.NONE;
    }

    public sealed interface Parsed {
        record Ok(RoomSettings settings) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        NONE,
        TOPIC_TOO_LONG,
        HAS_CONTROL_CHARACTER
    }
}
