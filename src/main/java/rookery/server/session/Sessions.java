package rookery.server.session;

import rookery.dialect.Greeting;
import rookery.dialect.Terms;
import rookery.server.account.AccountDesk;
import rookery.server.attachment.Filing;
import rookery.server.attachment.UploadDesk;
import rookery.server.attachment.Uploads;
import rookery.server.room.Rooms;
import rookery.server.roster.Rosters;
import rookery.server.session.people.RosterTalk;

import java.util.function.LongSupplier;

/// Makes a session for each connection. Safe for many threads.
public final class Sessions {
    private final Rooms rooms;
    private final Uploads uploads;
    private final UploadDesk uploadDesk;
    private final Filing filing;
    private final AccountDesk desk;
    private final Rosters rosters;
    private final Connected connected;
    private final Terms terms;
    private final Limits limits;
    private final LongSupplier nanos;

    /// @param nanos a clock that never goes back, in nanoseconds
    public Sessions(
            Rooms rooms,
            Uploads uploads,
            UploadDesk uploadDesk,
            Filing filing,
            AccountDesk desk,
            Rosters rosters,
            Connected connected,
            Terms terms,
            Limits limits,
            LongSupplier nanos) {
        this.rooms = rooms;
        this.uploads = uploads;
        this.uploadDesk = uploadDesk;
        this.filing = filing;
        this.desk = desk;
        this.rosters = rosters;
        this.connected = connected;
        this.terms = terms;
        this.limits = limits;
        this.nanos = nanos;
    }

    public Session open(Line line, Greeting.Entry entry) {
        UploadTalk files = new UploadTalk(line, uploadDesk, filing);
        Destinations destinations = new Destinations(line, desk);
        return new Session(
                line,
                entry,
                rooms,
                uploads,
                files,
                new Entrance(
                        line,
                        desk,
                        connected,
                        terms.guests() ? Entrance.Guests.WELCOME : Entrance.Guests.NOT_HERE),
                new Talks(
                        new AccountTalk(line, desk, connected),
                        new RoomTalk(rooms),
                        Talks.unknown(),
                        new MessageTalk(destinations, rooms, nanos),
                        new RosterTalk(line, rosters, desk),
                        Talks.unknown(),
                        files),
                destinations,
                connected,
                limits,
                nanos);
    }
}
