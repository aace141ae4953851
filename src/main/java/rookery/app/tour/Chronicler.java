package rookery.app.tour;

import rookery.app.desktop.DesktopServices;
import rookery.client.session.Conversation;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Delivery;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Somebody without a window who was here before, and wrote a lot.
final class Chronicler {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Chronicler() {}

    static void write(DesktopServices services, String address, String room, int lines)
            throws IOException {
        Conversation conversation =
                services.conversations()
                        .join(
                                new Place(
                                        new ServerAddress("xnest", URI.create("ws://" + address)),
                                        new RoomAlias(room),
                                        new Nickname("Chronicler")));
        CountDownLatch accepted = new CountDownLatch(lines);
        try (var _ = conversation.timeline().watch(change -> count(change, accepted))) {
            for (int i = 1; i <= lines; i++) {
                conversation.post(new Body("Line " + i + " of the chronicle"));
            }
            if (!accepted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(accepted.getCount() + " lines were not taken");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the tour was stopped", stopped);
        }
    }

    private static void count(TimelineChange change, CountDownLatch accepted) {
        switch (change) {
            case TimelineChange.Changed(TimelineItem.Mine mine)
                    when mine.delivery() instanceof Delivery.Accepted ->
                    accepted.countDown();
            case TimelineChange.Added _,
                    TimelineChange.Changed _,
                    TimelineChange.Prepended _,
                    TimelineChange.Removed _,
                    TimelineChange.Reset _ -> {}
        }
    }
}
