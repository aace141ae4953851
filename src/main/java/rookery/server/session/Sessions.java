package rookery.server.session;

import rookery.dialect.Greeting;
import rookery.dialect.Terms;
import rookery.server.account.AccountDesk;
import rookery.server.attachment.Filing;
import rookery.server.attachment.UploadDesk;
import rookery.server.attachment.Uploads;
import rookery.server.message.SearchDesk;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.session.bot.Leash;
import rookery.server.session.number.NumberTalk;
import rookery.server.session.number.NumberedAccounts;
import rookery.server.session.number.NumberedRooms;
import rookery.server.session.people.PresenceTalk;
import rookery.server.session.people.RosterTalk;
import rookery.server.session.room.Arrivals;
import rookery.server.session.room.ConversationTalk;
import rookery.server.session.room.MemberPages;
import rookery.server.session.room.RoomTalk;

import java.util.function.LongSupplier;

/// Makes a session for each connection. Safe for many threads.
public final class Sessions {
    private final Rooms rooms;
    private final RoomDesk roomDesk;
    private final SearchDesk searches;
    private final Uploads uploads;
    private final UploadDesk uploadDesk;
    private final Filing filing;
    private final AccountDesk desk;
    private final People people;
    private final OpenLines lines;
    private final Leash leash;
    private final Terms terms;
    private final Limits limits;
    private final LongSupplier nanos;

    /// @param nanos a clock that never goes back, in nanoseconds
    public Sessions(
            Rooms rooms,
            RoomDesk roomDesk,
            SearchDesk searches,
            Uploads uploads,
            UploadDesk uploadDesk,
            Filing filing,
            AccountDesk desk,
            People people,
            OpenLines lines,
            Leash leash,
            Terms terms,
            Limits limits,
            LongSupplier nanos) {
        this.rooms = rooms;
        this.roomDesk = roomDesk;
        this.searches = searches;
        this.uploads = uploads;
        this.uploadDesk = uploadDesk;
        this.filing = filing;
        this.desk = desk;
        this.people = people;
        this.lines = lines;
        this.leash = leash;
        this.terms = terms;
        this.limits = limits;
        this.nanos = nanos;
    }

    public Session open(Line line, Greeting.Entry entry) {
        UploadTalk files = new UploadTalk(line, uploadDesk, filing);
        Arrivals arrivals = new Arrivals(rooms, roomDesk);
        Destinations destinations = new Destinations(line, desk, roomDesk);
        lines.add(line);
        return new Session(
                line,
                entry,
                rooms,
                uploads,
                files,
                new Entrance(
                        line,
                        desk,
                        people.connected(),
                        arrivals,
                        people.presences(),
                        terms.guests() ? Entrance.Guests.WELCOME : Entrance.Guests.NOT_HERE),
                new Talks(
                        new AccountTalk(line, desk, people.rosters(), people.connected(), arrivals),
                        new RoomTalk(
                                line,
                                rooms,
                                roomDesk,
                                destinations,
                                new MemberPages(rooms, roomDesk, people::presence)),
                        new ConversationTalk(
                                line, rooms, roomDesk, destinations, people.connected()),
                        new MessageTalk(line, destinations, rooms, searches, nanos),
                        new RosterTalk(line, people.rosters(), desk),
                        new PresenceTalk(
                                line,
                                people.presences(),
                                people.visibility(),
                                people.accounts(),
                                desk),
                        files,
                        new NumberTalk(
                                line,
                                desk,
                                roomDesk,
                                people.rosters(),
                                new NumberedAccounts(people),
                                new NumberedRooms(rooms, roomDesk))),
                destinations,
                people.connected(),
                leash,
                limits,
                nanos);
    }
}
