package rookery.server.session;

import rookery.dialect.Greeting;
import rookery.dialect.Terms;
import rookery.server.account.AccountDesk;
import rookery.server.attachment.Filing;
import rookery.server.attachment.UploadDesk;
import rookery.server.attachment.Uploads;
import rookery.server.message.SearchDesk;
import rookery.server.rate.Pace;
import rookery.server.rate.Paces;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.session.account.AccountTalk;
import rookery.server.session.account.Entrance;
import rookery.server.session.bot.HookTalk;
import rookery.server.session.bot.Leash;
import rookery.server.session.file.MentionedFiles;
import rookery.server.session.file.UploadTalk;
import rookery.server.session.number.NumberTalk;
import rookery.server.session.number.NumberedAccounts;
import rookery.server.session.number.NumberedRooms;
import rookery.server.session.people.People;
import rookery.server.session.people.PresenceTalk;
import rookery.server.session.people.RosterTalk;
import rookery.server.session.room.Arrivals;
import rookery.server.session.room.ChatTalk;
import rookery.server.session.room.ConversationTalk;
import rookery.server.session.room.MemberPages;
import rookery.server.session.room.MessageTalk;
import rookery.server.session.room.RoomTalk;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Makes a session for each connection. Safe for many threads.
public final class Sessions {
    private static final int CHANGES_PER_SECOND = 10;
    private static final int PROFILES_PER_SECOND = 1;

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
    private final HookTalk hooks;
    private final Supplier<Terms> terms;
    private final Limits limits;
    private final LongSupplier nanos;
    private final Paces changes;
    private final Paces profiles;

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
            HookTalk hooks,
            Supplier<Terms> terms,
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
        this.hooks = hooks;
        this.terms = terms;
        this.limits = limits;
        this.nanos = nanos;
        changes = new Paces(CHANGES_PER_SECOND, nanos);
        profiles = new Paces(PROFILES_PER_SECOND, nanos);
    }

    public Session open(Line line, Greeting.Entry entry) {
        lines.add(line);
        Waits waits = new Waits();
        Arrivals arrivals = new Arrivals(rooms, roomDesk);
        Destinations destinations = new Destinations(line, desk, roomDesk, waits);
        MentionedFiles files = new MentionedFiles(line, filing, waits);
        ChatTalk chat =
                new ChatTalk(
                        line,
                        rooms,
                        destinations,
                        people.connected(),
                        files,
                        uploads,
                        waits,
                        roomDesk::now);
        return new Session(
                line,
                entry,
                entrance(line, arrivals, waits),
                talks(line, chat, arrivals, destinations, files),
                leash,
                waits,
                new Ear(line, limits, chat::here),
                new Pace(line.isLocal() ? 0 : limits.perSecond(), nanos));
    }

    private Entrance entrance(Line line, Arrivals arrivals, Waits waits) {
        return new Entrance(
                line,
                desk,
                people.connected(),
                arrivals,
                people.presences(),
                terms.get().guests() ? Entrance.Guests.WELCOME : Entrance.Guests.NOT_HERE,
                limits.login(),
                waits);
    }

    private Talks talks(
            Line line,
            ChatTalk chat,
            Arrivals arrivals,
            Destinations destinations,
            MentionedFiles files) {
        return new Talks(
                chat,
                new AccountTalk(
                        line, desk, people.rosters(), people.connected(), arrivals, profiles),
                new RoomTalk(
                        line,
                        rooms,
                        roomDesk,
                        destinations,
                        new MemberPages(rooms, roomDesk, people::presence),
                        hooks,
                        people.connected()),
                new ConversationTalk(line, rooms, roomDesk, destinations, people.connected()),
                new MessageTalk(line, destinations, rooms, searches, changes),
                new RosterTalk(line, people.rosters(), desk),
                new PresenceTalk(
                        line, people.presences(), people.visibility(), people.accounts(), desk),
                new UploadTalk(line, uploadDesk),
                new NumberTalk(
                        line,
                        desk,
                        roomDesk,
                        people.rosters(),
                        new NumberedAccounts(people),
                        new NumberedRooms(rooms, roomDesk),
                        destinations,
                        chat),
                files);
    }
}
