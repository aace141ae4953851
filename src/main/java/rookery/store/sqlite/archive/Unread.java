package rookery.store.sqlite.archive;

import rookery.core.timeline.TimelineItem;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// How many lines of others in one conversation I have not seen. On the archive's thread only.
final class Unread {
    private final Connection connection;
    private final long conversation;
    private final LineTable lines;
    private final List<IntConsumer> followers = new ArrayList<>();
    private int count;
    private int told;

    Unread(Connection connection, long conversation, LineTable lines) {
        this.connection = connection;
        this.conversation = conversation;
        this.lines = lines;
    }

    Runnable add(IntConsumer follower) throws SQLException {
        int now = unseen();
        return () -> {
            count = now;
            told = now;
            followers.add(follower);
            follower.accept(now);
        };
    }

    void remove(IntConsumer follower) {
        followers.remove(follower);
    }

    void count(TimelineItem item) {
        switch (item) {
            case TimelineItem.Theirs _, TimelineItem.CalledOut _ -> count++;
            case TimelineItem.Whisper whisper -> {
                if (whisper.direction() == TimelineItem.Direction.TO_ME) {
                    count++;
                }
            }
            case TimelineItem.Mine _, TimelineItem.Note _ -> {}
        }
    }

    Runnable recount() throws SQLException {
        int now = unseen();
        return () -> count = now;
    }

    private int unseen() throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement("SELECT seen FROM conversation WHERE number = ?")) {
            ask.setLong(1, conversation);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return lines.unread(row.getLong(1));
            }
        }
    }

    void seen() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE conversation SET seen = ? WHERE number = ?")) {
            update.setLong(1, lines.nextPlace() - 1);
            update.setLong(2, conversation);
            update.executeUpdate();
        }
    }

    void tell() {
        if (count != told) {
            told = count;
            List.copyOf(followers).forEach(follower -> follower.accept(count));
        }
    }
}
