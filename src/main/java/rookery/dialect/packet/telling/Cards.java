package rookery.dialect.packet.telling;

import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.presence.Presence;
import rookery.core.receipt.Receipt;
import rookery.core.room.Hook;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.RoomCard;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Standing;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.PresenceTold;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.value.Access;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Role;
import rookery.dialect.packet.wire.value.Show;

import java.time.Instant;

/// Rooms and people, as packets name them. Pure.
final class Cards {
    private Cards() {}

    static Name name(Handle handle) {
        return new Name(handle.text());
    }

    static Entry.Room room(RoomCard room) {
        return new Entry.Room(
                room.alias(),
                room.settings().topic(),
                FileAddress.of(room.settings().picture()),
                switch (room.settings().access()) {
                    case PUBLIC -> Access.PUBLIC;
                    case PRIVATE -> Access.PRIVATE;
                    case INVITE -> Access.INVITE;
                },
                room.settings().announcements(),
                room.settings().guests(),
                room.keeping() == Keeping.NOTHING,
                room.members(),
                role(room.role()));
    }

    static Role role(rookery.core.room.Role role) {
        return switch (role) {
            case OWNER -> Role.OWNER;
            case MODERATOR -> Role.MODERATOR;
            case MEMBER -> Role.MEMBER;
            case GUEST -> Role.GUEST;
            case NONE -> Role.NONE;
        };
    }

    /// @param path with the token, where it was just made
    static Entry.Hook hook(Hook hook, String path) {
        return new Entry.Hook(
                hook.number(), hook.name(), hook.prefix(), hook.made(), hook.used(), path);
    }

    static Entry.Member member(MemberCard member) {
        return new Entry.Member(
                name(member.handle()),
                member.nickname(),
                FileAddress.of(member.avatar()),
                role(member.role()),
                member.since(),
                until(member.silenced()),
                show(member.presence()),
                member.bot());
    }

    /// Somebody who is there.
    static Entry.Member member(Member member) {
        return new Entry.Member(
                name(member.handle()),
                member.nickname(),
                "",
                member.handle().isGuest() ? Role.GUEST : Role.MEMBER,
                Instant.EPOCH,
                Instant.EPOCH,
                Show.ONLINE,
                false);
    }

    static Instant until(Quiet quiet) {
        return switch (quiet) {
            case Quiet.None _ -> Instant.EPOCH;
            case Quiet.Until(Instant end) -> end;
        };
    }

    static Entry.Profile profile(Person person) {
        return new Entry.Profile(
                new Name(person.name().text()),
                person.profile().name(),
                FileAddress.of(person.profile().avatar()),
                person.profile().status(),
                person.profile().about(),
                person.looksLike().map(Name::new),
                person.bot());
    }

    static Entry.Contact contact(ContactCard contact) {
        return new Entry.Contact(
                new Name(contact.name().text()),
                contact.profile().name(),
                FileAddress.of(contact.profile().avatar()),
                state(contact.standing()),
                contact.remarks().groups(),
                contact.remarks().note(),
                contact.remarks().department(),
                contact.text(),
                contact.person().looksLike().map(Name::new),
                contact.person().bot());
    }

    private static Entry.State state(Standing standing) {
        return switch (standing) {
            case STRANGER -> Entry.State.REMOVED;
            case ASKED -> Entry.State.ASKED;
            case ASKED_BY_THEM -> Entry.State.ASKING;
            case MUTUAL -> Entry.State.CONTACT;
            case BLOCKED -> Entry.State.BLOCKED;
        };
    }

    static PresenceTold presence(Name whom, Presence presence) {
        return switch (presence) {
            case Presence.Available(_, String status) ->
                    new PresenceTold(
                            PresenceTold.Type.AVAILABLE,
                            whom,
                            show(presence),
                            status,
                            Instant.EPOCH);
            case Presence.Unavailable(String status, Instant seen) ->
                    new PresenceTold(
                            PresenceTold.Type.UNAVAILABLE, whom, Show.ONLINE, status, seen);
        };
    }

    private static Show show(Presence presence) {
        return switch (presence) {
            case Presence.Unavailable _ -> Show.OFFLINE;
            case Presence.Available(var show, _) ->
                    switch (show) {
                        case ONLINE -> Show.ONLINE;
                        case AWAY -> Show.AWAY;
                        case BUSY -> Show.BUSY;
                    };
        };
    }

    static Result.Receipt receipt(Receipt receipt) {
        return new Result.Receipt(name(receipt.handle()), receipt.delivered(), receipt.displayed());
    }
}
