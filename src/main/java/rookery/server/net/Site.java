package rookery.server.net;

import io.netty.channel.EventLoop;

import rookery.dialect.Dialect;
import rookery.dialect.Door;
import rookery.dialect.Terms;
import rookery.server.admin.AdminDoor;
import rookery.server.attachment.UploadDesk;
import rookery.server.hook.Hooks;
import rookery.server.net.line.HalfFrames;
import rookery.server.net.line.Mailbox;
import rookery.server.net.media.Media;
import rookery.server.net.upload.Bearers;
import rookery.server.room.Rooms;
import rookery.server.session.Limits;
import rookery.server.session.Sessions;
import rookery.server.session.account.GuestNumbers;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What stands behind the doors of one server.
record Site(
        List<Dialect> dialects,
        Sessions sessions,
        Rooms rooms,
        GuestNumbers numbers,
        Media media,
        Bearers bearers,
        UploadDesk uploads,
        Hooks hooks,
        AdminDoor admin,
        Audiences audiences,
        Limits limits,
        Supplier<Terms> offers,
        HalfFrames halfFrames,
        Map<EventLoop, Mailbox> mailboxes,
        InstantSource clock) {
    /// What newcomers are told now.
    Terms terms() {
        return offers.get();
    }

    Mailbox mailbox(EventLoop loop) {
        Mailbox mailbox = mailboxes.get(loop);
        if (mailbox == null) {
            throw new IllegalStateException("a connection on another server's event loop");
        }
        return mailbox;
    }

    Collection<Mailbox> allMailboxes() {
        return mailboxes.values();
    }

    /// The dialect that wants to be spoken to there; the longest path wins.
    Optional<Dialect> findDialect(String door, Door.Transport transport, String path) {
        record Place(Dialect dialect, Door door) {}
        return dialects.stream()
                .flatMap(dialect -> dialect.doors().stream().map(at -> new Place(dialect, at)))
                .filter(place -> place.door.door().equals(door))
                .filter(place -> place.door.transport() == transport)
                .filter(place -> leadsTo(place.door.path(), path))
                .max(Comparator.comparingInt(place -> place.door.path().length()))
                .map(Place::dialect);
    }

    /// `/a/` leads to `/a/b` and to `/a`; `/a` leads to `/a` only.
    private static boolean leadsTo(String prefix, String path) {
        return path.equals(prefix) || (prefix.endsWith("/") && (path + "/").startsWith(prefix));
    }
}
