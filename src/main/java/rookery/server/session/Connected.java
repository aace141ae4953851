package rookery.server.session;

import rookery.core.account.AccountId;
import rookery.dialect.reply.AccountReply;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Present;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/// The devices of accounts that are connected now. Safe for many threads.
public final class Connected implements Present {
    private final ConcurrentHashMap<AccountId, Set<Line>> lines = new ConcurrentHashMap<>();

    void add(Line line) {
        lines.compute(
                line.account(),
                (_, known) -> {
                    Set<Line> all = known == null ? ConcurrentHashMap.newKeySet() : known;
                    all.add(line);
                    return all;
                });
    }

    void remove(Line line) {
        lines.computeIfPresent(
                line.account(),
                (_, all) -> {
                    all.remove(line);
                    return all.isEmpty() ? null : all;
                });
    }

    @Override
    public Set<Line> of(AccountId account) {
        return Set.copyOf(lines.getOrDefault(account, Set.of()));
    }

    /// Tells those of an account's devices that they are logged out, and ends them.
    void logOut(AccountId account, LongPredicate device, String sentence) {
        for (Line line : lines.getOrDefault(account, Set.of())) {
            if (device.test(line.identity().device())) {
                line.answer(new AccountReply.LoggedOut(sentence));
                line.end(Ending.LOGGED_OUT);
            }
        }
    }
}
