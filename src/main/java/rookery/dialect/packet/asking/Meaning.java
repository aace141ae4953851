package rookery.dialect.packet.asking;

import rookery.core.account.AccountName;
import rookery.core.room.Destination;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.request.Request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a client's packet asks of the server.
public sealed interface Meaning {
    record Wanted(Request request) implements Meaning {}

    record Refused(Failure failure) implements Meaning {}

    static Meaning wanted(Request request) {
        return new Wanted(request);
    }

    static Meaning refused(Code code, String sentence) {
        return new Refused(new Failure(code, sentence, ""));
    }

    /// Of an account; a guest's name is nobody's.
    static Meaning named(Name name, Function<AccountName, Meaning> meaning) {
        return name.findAccount()
                .map(meaning)
                .orElseGet(
                        () ->
                                refused(
                                        Code.NO_SUCH_ACCOUNT,
                                        "There is no account " + name.text() + "."));
    }

    /// In a conversation; none is with a guest.
    static Meaning in(Address conversation, Function<Destination, Meaning> meaning) {
        return switch (conversation) {
            case Address.Room(var room) -> meaning.apply(new Destination.Room(room));
            case Address.Direct(Name with) ->
                    named(with, who -> meaning.apply(new Destination.Direct(who)));
        };
    }

    /// Empty where one of them is with a guest.
    static Optional<List<Destination>> destinations(List<Address> conversations) {
        List<Destination> all = new ArrayList<>();
        for (Address conversation : conversations) {
            switch (conversation) {
                case Address.Room(var room) -> all.add(new Destination.Room(room));
                case Address.Direct(Name with) ->
                        with.findAccount().map(Destination.Direct::new).ifPresent(all::add);
            }
        }
        return all.size() == conversations.size() ? Optional.of(all) : Optional.empty();
    }
}
