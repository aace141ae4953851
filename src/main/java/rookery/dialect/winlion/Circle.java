package rookery.dialect.winlion;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.room.Access;
import rookery.core.room.Keeping;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.dialect.winlion.wire.Community;
import rookery.dialect.winlion.wire.User;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whom and which rooms a client knows by number, and how everybody else calls them: somebody by
/// their `mobile`, a community by its number. For one thread at a time.
final class Circle {
    /// Of whoever has a `mobile` that is no name.
    private static final String NUMBERED = "id-";

    private final Map<Long, User> users = new HashMap<>();
    private final Map<AccountName, Long> numbers = new HashMap<>();
    private final Map<Long, User> friends = new LinkedHashMap<>();
    private final Map<Long, Community> communities = new LinkedHashMap<>();

    void know(User user) {
        if (user.id() > 0) {
            users.put(user.id(), user);
            numbers.put(name(user), user.id());
        }
    }

    void befriend(User user) {
        know(user);
        friends.put(user.id(), user);
    }

    void join(Community community) {
        if (community.id() > 0) {
            communities.put(community.id(), community);
        }
    }

    void friends(Collection<User> all) {
        friends.clear();
        all.forEach(this::befriend);
    }

    void communities(Collection<Community> all) {
        communities.clear();
        all.forEach(this::join);
    }

    Optional<User> find(long number) {
        return Optional.ofNullable(users.get(number));
    }

    List<ContactCard> contacts() {
        return friends.values().stream().map(Circle::contact).toList();
    }

    List<Community> communities() {
        return List.copyOf(communities.values());
    }

    Optional<Community> community(RoomAlias alias) {
        return number(alias).map(communities::get);
    }

    Optional<Long> number(AccountName name) {
        return Optional.ofNullable(numbers.get(name)).or(() -> number(name.text(), NUMBERED));
    }

    static Optional<Long> number(RoomAlias alias) {
        return number(alias.text(), "");
    }

    private static Optional<Long> number(String text, String before) {
        return text.matches(before + "[1-9][0-9]{0,17}")
                ? Optional.of(Long.parseLong(text.substring(before.length())))
                : Optional.empty();
    }

    static RoomAlias alias(long community) {
        return new RoomAlias(Long.toString(community));
    }

    static AccountName name(User user) {
        return AccountName.parse(user.mobile()) instanceof AccountName.Parsed.Ok(AccountName name)
                ? name
                : new AccountName(NUMBERED + user.id());
    }

    static Author author(User user) {
        return new Author(new AccountId(user.id()), Handle.of(name(user)), nickname(user));
    }

    static Nickname nickname(User user) {
        return Nickname.parse(user.nickname()) instanceof Nickname.Parsed.Ok(Nickname nickname)
                ? nickname
                : Nickname.NONE;
    }

    static Person person(User user) {
        Profile.Parsed told = Profile.parse(nickname(user), new Avatar.None(), user.memo(), "");
        return new Person(
                name(user),
                told instanceof Profile.Parsed.Ok(Profile profile) ? profile : Profile.BLANK);
    }

    static ContactCard contact(User user) {
        return new ContactCard(person(user), Standing.MUTUAL, Remarks.NONE, "");
    }

    /// @param self who looks at it
    static RoomCard card(Community community, long self) {
        RoomSettings.Parsed told =
                RoomSettings.parse(
                        community.name(), new Avatar.None(), Access.PUBLIC, false, false);
        return new RoomCard(
                alias(community.id()),
                told instanceof RoomSettings.Parsed.Ok(RoomSettings settings)
                        ? settings
                        : RoomSettings.CLOSED_TO_GUESTS,
                Keeping.NOTHING,
                0,
                community.ownerid() == self ? Role.OWNER : Role.MEMBER);
    }
}
