package rookery.dialect.packet.account;

import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.history.Summary;
import rookery.core.presence.Presence;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Hook;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.PresenceTold;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;

import java.time.Instant;
import java.util.Optional;

/// People, rooms and conversations, as packets bring them. What a foreign server writes beyond our
/// limits is left out. Pure.
final class People {
    private People() {}

    static Optional<Destination> destination(Address address) {
        return switch (address) {
            case Address.Room(var room) -> Optional.of(new Destination.Room(room));
            case Address.Direct(Name with) -> with.findAccount().map(Destination.Direct::new);
        };
    }

    static Avatar avatar(String address) {
        return FileAddress.findAvatar(address).orElseGet(Avatar.None::new);
    }

    static Optional<Person> person(Entry.Profile entry) {
        return entry.name()
                .findAccount()
                .map(
                        name ->
                                new Person(
                                        name,
                                        profile(entry),
                                        entry.looksLike().flatMap(Name::findAccount),
                                        entry.bot()));
    }

    private static Profile profile(Entry.Profile entry) {
        return profile(entry.nickname(), entry.avatar(), entry.status(), entry.about());
    }

    private static Profile profile(Nickname nickname, String avatar, String status, String about) {
        return Profile.parse(nickname, avatar(avatar), status, about)
                        instanceof Profile.Parsed.Ok(Profile profile)
                ? profile
                : new Profile(nickname, avatar(avatar), "", "");
    }

    static Optional<ContactCard> contact(Entry.Contact entry) {
        return entry.name()
                .findAccount()
                .map(
                        name ->
                                new ContactCard(
                                        new Person(
                                                name,
                                                profile(entry.nickname(), entry.avatar(), "", ""),
                                                entry.looksLike().flatMap(Name::findAccount),
                                                entry.bot()),
                                        standing(entry.state()),
                                        remarks(entry),
                                        entry.text()));
    }

    private static Remarks remarks(Entry.Contact entry) {
        return Remarks.parse(entry.note(), entry.groups(), entry.department())
                        instanceof Remarks.Parsed.Ok(Remarks remarks)
                ? remarks
                : Remarks.NONE;
    }

    private static Standing standing(Entry.State state) {
        return switch (state) {
            case ASKED -> Standing.ASKED;
            case ASKING -> Standing.ASKED_BY_THEM;
            case CONTACT -> Standing.MUTUAL;
            case BLOCKED -> Standing.BLOCKED;
            case REMOVED -> Standing.STRANGER;
        };
    }

    static RoomCard room(Entry.Room entry) {
        return new RoomCard(
                entry.alias(),
                settings(entry),
                entry.passing() ? Keeping.NOTHING : Keeping.HISTORY,
                Math.toIntExact(Math.min(entry.members(), Integer.MAX_VALUE)),
                role(entry.role()));
    }

    private static RoomSettings settings(Entry.Room entry) {
        rookery.core.room.Access access =
                switch (entry.access()) {
                    case PUBLIC -> rookery.core.room.Access.PUBLIC;
                    case PRIVATE -> rookery.core.room.Access.PRIVATE;
                    case INVITE -> rookery.core.room.Access.INVITE;
                };
        return RoomSettings.parse(
                                entry.topic(),
                                avatar(entry.picture()),
                                access,
                                entry.announcements(),
                                entry.guests())
                        instanceof RoomSettings.Parsed.Ok(RoomSettings settings)
                ? settings
                : new RoomSettings(
                        "", new Avatar.None(), access, entry.announcements(), entry.guests());
    }

    static Role role(rookery.dialect.packet.wire.value.Role role) {
        return switch (role) {
            case NONE -> Role.NONE;
            case OWNER -> Role.OWNER;
            case MODERATOR -> Role.MODERATOR;
            case MEMBER -> Role.MEMBER;
            case GUEST -> Role.GUEST;
        };
    }

    static Hook hook(Entry.Hook entry) {
        return new Hook(entry.number(), entry.name(), entry.prefix(), entry.since(), entry.used());
    }

    static MemberCard card(Entry.Member entry) {
        return new MemberCard(
                handle(entry.name()),
                entry.nickname(),
                avatar(entry.avatar()),
                role(entry.role()),
                entry.since(),
                quiet(entry.silencedUntil()),
                switch (entry.show()) {
                    case ONLINE -> there(rookery.core.presence.Show.ONLINE);
                    case AWAY -> there(rookery.core.presence.Show.AWAY);
                    case BUSY -> there(rookery.core.presence.Show.BUSY);
                    case INVISIBLE, OFFLINE -> Presence.UNKNOWN;
                },
                entry.bot());
    }

    private static Presence there(rookery.core.presence.Show show) {
        return new Presence.Available(show, "");
    }

    static Member member(Name name, Nickname nickname) {
        return new Member(Contents.number(name), handle(name), nickname);
    }

    static Handle handle(Name name) {
        return new Handle(name.text());
    }

    static Quiet quiet(Instant until) {
        return until.isAfter(Instant.EPOCH) && !until.isAfter(Quiet.Until.LAST)
                ? new Quiet.Until(until)
                : Quiet.NONE;
    }

    static Draft draft(String text) {
        return Draft.parse(text) instanceof Draft.Parsed.Ok(Draft draft) ? draft : Draft.NONE;
    }

    static Presence presence(PresenceTold told) {
        return switch (told.type()) {
            case UNAVAILABLE -> new Presence.Unavailable(told.status(), told.lastSeen());
            case AVAILABLE ->
                    new Presence.Available(
                            switch (told.show()) {
                                case ONLINE, INVISIBLE, OFFLINE ->
                                        rookery.core.presence.Show.ONLINE;
                                case AWAY -> rookery.core.presence.Show.AWAY;
                                case BUSY -> rookery.core.presence.Show.BUSY;
                            },
                            told.status());
        };
    }

    static Optional<Summary> summary(Result.Summary entry, Name self) {
        return destination(entry.conversation())
                .map(
                        conversation ->
                                new Summary(
                                        conversation,
                                        entry.title(),
                                        avatar(entry.picture()),
                                        entry.seq(),
                                        entry.change(),
                                        entry.displayed(),
                                        Math.toIntExact(entry.unread()),
                                        Math.toIntExact(entry.mentions()),
                                        quiet(entry.mutedUntil()),
                                        draft(entry.draft().text()),
                                        Contents.messages(entry.last(), self)));
    }
}
