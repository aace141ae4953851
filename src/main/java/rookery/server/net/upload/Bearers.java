package rookery.server.net.upload;

import rookery.core.account.AccountId;
import rookery.server.account.AccountDesk;
import rookery.server.account.Devices;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.account.Secret;
import rookery.store.account.Scope.Power;

import java.util.Optional;
import java.util.function.Consumer;

/// Who asks by HTTP with the token of a device. Safe for many threads; never blocks.
public final class Bearers {
    private static final String SCHEME = "bearer ";

    private final AccountDesk desk;

    public Bearers(AccountDesk desk) {
        this.desk = desk;
    }

    /// @param need what a token of a bot has to be good for
    /// @param header that of the authorization; may be empty
    /// @param then called once, on any thread
    public void find(String header, Power need, Consumer<Bearer> then) {
        Optional<Secret> token =
                header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? Secret.parse(header.substring(SCHEME.length()).strip())
                        : Optional.empty();
        if (token.isEmpty()) {
            then.accept(header.isEmpty() ? new Bearer.Nobody() : new Bearer.Wrong());
            return;
        }
        desk.ask(
                accounts -> accounts.devices().verify(token.get()),
                outcome -> then.accept(bearer(outcome, need)));
    }

    private static Bearer bearer(Outcome<Devices.Verified> outcome, Power need) {
        return switch (outcome) {
            case Outcome.Done<Devices.Verified>(var verified)
                    when verified.device().minted().isPresent()
                            && !verified.device().minted().get().scope().allows(need) ->
                    new Bearer.NotAllowed();
            case Outcome.Done<Devices.Verified>(var verified) ->
                    new Bearer.Known(verified.account().id());
            case Outcome.Refused<Devices.Verified>(Problem problem, _) ->
                    problem == Problem.BUSY ? new Bearer.Busy() : new Bearer.Wrong();
        };
    }

    /// Who it is.
    public sealed interface Bearer {
        record Known(AccountId account) implements Bearer {}

        /// Asks without a token.
        record Nobody() implements Bearer {}

        record Wrong() implements Bearer {}

        /// The token is good for other things.
        record NotAllowed() implements Bearer {}

        /// It could not be found out now.
        record Busy() implements Bearer {}
    }
}
