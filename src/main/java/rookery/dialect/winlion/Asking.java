package rookery.dialect.winlion;

import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.capability.Capability;
import rookery.core.history.Page;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.core.roster.Bond;
import rookery.dialect.AccountSide.Incoming;
import rookery.dialect.CallingSide.Move;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.Event;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.winlion.wire.Answered;
import rookery.dialect.winlion.wire.Community;
import rookery.dialect.winlion.wire.User;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What one client asks about people and rooms. For one thread at a time.
final class Asking {
    private static final Reply.Denied NOBODY =
            new Reply.Denied(Reply.Problem.NO_SUCH_ACCOUNT, "Nobody known here is called so.");

    private final Phone phone;
    private final Entry entry;
    private final Circle circle;

    Asking(Phone phone, Entry entry, Circle circle) {
        this.phone = phone;
        this.entry = entry;
        this.circle = circle;
    }

    private Map<String, String> with(String field, String value) {
        return Map.of("userid", Long.toString(entry.self()), field, value);
    }

    List<Move> profile(AccountName name, long tag) {
        return Phone.answer(
                tag,
                circle.number(name)
                        .flatMap(circle::find)
                        .map(Circle::person)
                        .<Reply>map(AccountReply.ProfileShown::new)
                        .orElse(NOBODY));
    }

    /// There is no list; the rooms to which one belongs are told as if they were joined now.
    List<Move> conversations(long tag, Instant now) {
        List<Move> moves =
                new ArrayList<>(
                        Phone.answer(
                                tag,
                                new Reply.Denied(
                                        Reply.Problem.UNKNOWN,
                                        "winlion keeps no list of conversations.")));
        circle.communities().forEach(community -> moves.add(joined(community, now)));
        return moves;
    }

    private Move joined(Community community, Instant now) {
        return new Move.Tells(
                new Incoming.News(new Event.Joined(Circle.alias(community.id()), me(), now)));
    }

    private Member me() {
        return new Member(entry.me().id(), entry.me().handle(), entry.me().nickname());
    }

    List<Move> roster(RosterRequest request, long tag) {
        return switch (request) {
            case RosterRequest.ListContacts _ ->
                    Phone.answer(tag, new RosterReply.Contacts(circle.contacts(), ""));
            case RosterRequest.FindAccounts(String text, _) -> find(text.strip(), tag);
            case RosterRequest.Step(AccountName whom, Bond.Step step, _)
                    when step == Bond.Step.ASK ->
                    circle.number(whom)
                            .map(number -> befriend(number, tag))
                            .orElseGet(() -> Phone.answer(tag, NOBODY));
            case RosterRequest.Step _, RosterRequest.Remark _ ->
                    WinlionClient.lacks(Capability.ROSTER);
        };
    }

    /// Only numbers can be looked for on the server.
    private List<Move> find(String text, long tag) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            return Phone.answer(tag, new RosterReply.Found(known(text)));
        }
        return phone.call(
                Calls.FIND,
                Map.of("id", text),
                fine -> {
                    fine.user().ifPresent(circle::know);
                    return Phone.answer(tag, new RosterReply.Found(found(fine, text)));
                },
                _ -> Phone.answer(tag, new RosterReply.Found(known(text))));
    }

    private List<Person> found(Answered fine, String text) {
        List<Person> all = new ArrayList<>(known(text));
        fine.user()
                .filter(user -> user.id() > 0 && user.id() != entry.self())
                .map(Circle::person)
                .filter(person -> !all.contains(person))
                .ifPresent(all::addFirst);
        return all;
    }

    private List<Person> known(String text) {
        return circle.contacts().stream()
                .map(contact -> contact.person())
                .filter(
                        person ->
                                person.name().text().startsWith(text)
                                        || person.shown().text().startsWith(text))
                .toList();
    }

    private List<Move> befriend(long number, long tag) {
        return phone.call(
                tag,
                Calls.CONTACT + "addfriend",
                with("dstid", Long.toString(number)),
                _ -> reload(tag, number));
    }

    /// Somebody else may have to agree first.
    private List<Move> reload(long tag, long number) {
        return phone.call(
                tag,
                Calls.CONTACT + "loadfriend",
                Map.of("userid", Long.toString(entry.self())),
                fine -> {
                    circle.friends(fine.users());
                    List<Move> moves = new ArrayList<>();
                    fine.users().stream()
                            .filter(user -> user.id() == number)
                            .map(Asking::changed)
                            .forEach(moves::add);
                    moves.addAll(Phone.answer(tag, new Reply.Done()));
                    return moves;
                });
    }

    private static Move changed(User user) {
        return new Move.Tells(
                new Incoming.News(new AccountEvent.ContactChanged(Circle.contact(user))));
    }

    List<Move> room(RoomRequest request, long tag) {
        return switch (request) {
            case RoomRequest.Create(RoomAlias alias, var settings, _) ->
                    create(settings.topic().isEmpty() ? alias.text() : settings.topic(), tag);
            case RoomRequest.ReadRoom(RoomAlias alias) ->
                    Phone.answer(
                            tag,
                            circle.community(alias)
                                    .<Reply>map(this::shown)
                                    .orElseGet(Asking::noRoom));
            case RoomRequest.FindRooms(String text, _, _) -> directory(text.strip(), tag);
            case RoomRequest.ListCards _ -> WinlionClient.lacks(Capability.MEMBERS);
            case RoomRequest.ChangeSettings _, RoomRequest.Do _, RoomRequest.Hooking _ ->
                    WinlionClient.lacks(Capability.ROOMS);
        };
    }

    private RoomReply.Shown shown(Community community) {
        return new RoomReply.Shown(Circle.card(community, entry.self()));
    }

    private static Reply noRoom() {
        return new Reply.Denied(Reply.Problem.NO_SUCH_ROOM, "There is no such room.");
    }

    /// There is no directory: whoever has a room's number can join it.
    private List<Move> directory(String text, long tag) {
        List<Community> found =
                circle.communities().stream().filter(each -> each.name().contains(text)).toList();
        Optional<Community> numbered =
                text.matches("[1-9][0-9]{0,17}") && circle.community(new RoomAlias(text)).isEmpty()
                        ? Optional.of(
                                new Community(
                                        Long.parseLong(text), "", 0, "", 0, "", Answered.NEVER))
                        : Optional.empty();
        List<Community> all = new ArrayList<>(found);
        numbered.ifPresent(all::add);
        return Phone.answer(
                tag,
                new RoomReply.Rooms(
                        all.stream().map(each -> Circle.card(each, entry.self())).toList(), ""));
    }

    /// The original forgets to say which number the new one has: the newest of that name is it.
    private List<Move> create(String name, long tag) {
        return phone.call(
                tag,
                Calls.CONTACT + "createcommunity",
                Map.of(
                        "ownerid",
                        Long.toString(entry.self()),
                        "name",
                        name,
                        "icon",
                        "",
                        "cate",
                        "1",
                        "memo",
                        ""),
                fine ->
                        reload(
                                tag,
                                all ->
                                        fine.community()
                                                .map(Community::id)
                                                .filter(id -> id > 0)
                                                .or(() -> newest(all, name))
                                                .flatMap(id -> circle.community(Circle.alias(id)))
                                                .<Reply>map(this::shown)
                                                .orElseGet(Asking::noRoom)));
    }

    private Optional<Long> newest(List<Community> all, String name) {
        return all.stream()
                .filter(each -> each.ownerid() == entry.self() && each.name().equals(name))
                .map(Community::id)
                .max(Comparator.naturalOrder());
    }

    private List<Move> reload(long tag, Function<List<Community>, Reply> reply) {
        return phone.call(
                tag,
                Calls.CONTACT + "loadcommunity",
                Map.of("userid", Long.toString(entry.self())),
                fine -> {
                    circle.communities(fine.communities());
                    return Phone.answer(tag, reply.apply(fine.communities()));
                });
    }

    List<Move> join(RoomAlias alias, long tag) {
        Optional<Community> known = circle.community(alias);
        if (known.isPresent()) {
            return Phone.answer(tag, welcomed(known.get()));
        }
        return Circle.number(alias)
                .map(
                        number ->
                                phone.call(
                                        tag,
                                        Calls.CONTACT + "joincommunity",
                                        with("dstid", Long.toString(number)),
                                        _ ->
                                                reload(
                                                        tag,
                                                        _ ->
                                                                circle.community(alias)
                                                                        .map(this::welcomed)
                                                                        .orElseGet(
                                                                                Asking::noRoom))))
                .orElseGet(() -> Phone.answer(tag, noRoom()));
    }

    private Reply welcomed(Community community) {
        return new Reply.Welcomed(
                Circle.card(community, entry.self()), me(), List.of(me()), Page.EMPTY);
    }
}
