package rookery.server.session.number;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.room.Destination;
import rookery.core.roster.Bond;
import rookery.core.roster.Standing;
import rookery.dialect.reply.NumberedReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.Request;
import rookery.server.account.AccountDesk;
import rookery.server.account.Accounts;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.fanout.Asker;
import rookery.server.room.desk.RoomDesk;
import rookery.server.roster.Rosters;
import rookery.server.session.Destinations;
import rookery.server.session.Identity;
import rookery.server.session.Line;
import rookery.server.session.Talk;
import rookery.server.session.account.Denials;

import java.util.Optional;

/// What one connection asks by number. Belongs to the connection's loop.
public final class NumberTalk implements Talk<NumberedRequest> {
    private final Line line;
    private final AccountDesk desk;
    private final RoomDesk rooms;
    private final Rosters rosters;
    private final NumberedAccounts accounts;
    private final NumberedRooms places;
    private final Destinations destinations;
    private final Talk<Request.Chat> chat;

    public NumberTalk(
            Line line,
            AccountDesk desk,
            RoomDesk rooms,
            Rosters rosters,
            NumberedAccounts accounts,
            NumberedRooms places,
            Destinations destinations,
            Talk<Request.Chat> chat) {
        this.line = line;
        this.desk = desk;
        this.rooms = rooms;
        this.rosters = rosters;
        this.accounts = accounts;
        this.places = places;
        this.destinations = destinations;
        this.chat = chat;
    }

    @Override
    public void handle(NumberedRequest request, Asker from, Runnable settled) {
        if (line.identity().known() != Identity.Known.AS_ACCOUNT) {
            refuse(from, "Guests have no numbers here. Make an account first.", settled);
            return;
        }
        AccountId me = line.account();
        switch (request) {
            case NumberedRequest.Claim(AccountId self) when self.equals(me) -> {
                from.answer(new Reply.Done());
                settled.run();
            }
            case NumberedRequest.Claim _ ->
                    refuse(from, "That is another account. Log in as it.", settled);
            case NumberedRequest.ReadSelf _ ->
                    rooms.ask(from, _ -> accounts.shown(me, true), settled);
            case NumberedRequest.ReadAccount(AccountId id) ->
                    rooms.ask(from, _ -> accounts.shown(id, id.equals(me)), settled);
            case NumberedRequest.ListAgreed _ ->
                    rooms.ask(from, stores -> accounts.agreed(stores.rosters(), me), settled);
            case NumberedRequest.ListRooms _ ->
                    rooms.ask(from, stores -> NumberedRooms.of(stores, me), settled);
            case NumberedRequest.Make make ->
                    rooms.ask(
                            from,
                            stores -> NumberedRooms.make(stores, make, me, rooms.now()),
                            settled);
            case NumberedRequest.Enter(long room) -> places.enter(room, line, from, settled);
            case NumberedRequest.Befriend(AccountId whom, String device) ->
                    desk.ask(
                            all -> befriend(all, whom, device),
                            outcome -> {
                                answer(outcome, from);
                                settled.run();
                            });
            case NumberedRequest.PostTo post ->
                    destinations.find(
                            post.to(), from, settled, to -> post(post, to, from, settled));
        }
    }

    private void post(NumberedRequest.PostTo post, Destination to, Asker from, Runnable settled) {
        chat.handle(
                new Request.Post(to, post.localId(), post.content(), post.context()),
                from,
                settled);
    }

    private static void refuse(Asker from, String sentence, Runnable settled) {
        from.answer(new Reply.Denied(Reply.Problem.NOT_ALLOWED, sentence));
        settled.run();
    }

    private static void answer(Outcome<Reply> outcome, Asker from) {
        switch (outcome) {
            case Outcome.Refused<Reply> refused -> from.answer(Denials.of(refused));
            case Outcome.Done<Reply>(Reply reply) -> from.answer(reply);
        }
    }

    /// May block. Whoever comes with such a device has agreed to its dialect's way, in which nobody
    /// is asked.
    private Outcome<Reply> befriend(Accounts all, AccountId whom, String device) {
        Optional<Account> them = all.find(whom);
        Optional<Account> me = all.find(line.account());
        if (them.isEmpty() || me.isEmpty()) {
            return Outcome.refused(Problem.NO_SUCH_ACCOUNT);
        }
        Outcome<Bond> asked = rosters.step(me.get().id(), them.get().name(), Bond.Step.ASK, "");
        boolean alike =
                all.devices().of(whom).stream().anyMatch(each -> each.name().equals(device));
        return switch (asked) {
            case Outcome.Refused<Bond>(Problem problem, var pause) ->
                    new Outcome.Refused<>(problem, pause);
            case Outcome.Done<Bond>(Bond bond) when alike && bond.mine() == Standing.ASKED ->
                    bound(rosters.step(whom, me.get().name(), Bond.Step.ACCEPT, ""));
            case Outcome.Done<Bond>(Bond bond) ->
                    new Outcome.Done<>(new NumberedReply.Bound(bond.mine()));
        };
    }

    /// @param theirs seen from the other
    private static Outcome<Reply> bound(Outcome<Bond> theirs) {
        return switch (theirs) {
            case Outcome.Refused<Bond>(Problem problem, var pause) ->
                    new Outcome.Refused<>(problem, pause);
            case Outcome.Done<Bond>(Bond bond) ->
                    new Outcome.Done<>(new NumberedReply.Bound(bond.theirs()));
        };
    }
}
