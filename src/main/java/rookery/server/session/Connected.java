package rookery.server.session;

import rookery.core.account.AccountId;
import rookery.core.account.NameText;
import rookery.core.account.Nickname;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.dialect.reply.AccountReply;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Present;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/// The devices of accounts that are connected now. Safe for many threads.
public final class Connected implements Present {
    private final ConcurrentHashMap<AccountId, Set<Line>> lines = new ConcurrentHashMap<>();

    /// By what others may call them: accounts by their handle, guests by their nickname too.
    private final ConcurrentHashMap<String, Set<Line>> called = new ConcurrentHashMap<>();

    public void add(Line line) {
        add(lines, line.account(), line);
        add(called, line.handle().text(), line);
        if (line.handle().isGuest() && !line.identity().nickname().equals(Nickname.NONE)) {
            add(called, guest(line.identity().nickname()), line);
        }
    }

    public void remove(Line line) {
        remove(lines, line.account(), line);
        remove(called, line.handle().text(), line);
        remove(called, guest(line.identity().nickname()), line);
    }

    /// No account's handle has a space in it.
    private static String guest(Nickname nickname) {
        return " " + nickname.text();
    }

    private static <K> void add(ConcurrentHashMap<K, Set<Line>> map, K key, Line line) {
        map.compute(
                key,
                (_, known) -> {
                    Set<Line> all = known == null ? ConcurrentHashMap.newKeySet() : known;
                    all.add(line);
                    return all;
                });
    }

    private static <K> void remove(ConcurrentHashMap<K, Set<Line>> map, K key, Line line) {
        map.computeIfPresent(
                key,
                (_, all) -> {
                    all.remove(line);
                    return all.isEmpty() ? null : all;
                });
    }

    /// Whoever is here and called so: guests by their nickname or handle, accounts by their name.
    public Set<Line> called(Nickname name) {
        Set<Line> all = new HashSet<>(called.getOrDefault(guest(name), Set.of()));
        all.addAll(called.getOrDefault(NameText.fold(name.text()), Set.of()));
        return all;
    }

    @Override
    public Set<Line> of(AccountId account) {
        return Set.copyOf(lines.getOrDefault(account, Set.of()));
    }

    /// Whether it can be reached, as everybody may know of a guest.
    public Presence presence(AccountId account) {
        return lines.containsKey(account)
                ? new Presence.Available(Show.ONLINE, "")
                : Presence.UNKNOWN;
    }

    /// What each of an account's devices says from now on comes under that name.
    public void rename(AccountId account, Nickname nickname) {
        lines.getOrDefault(account, Set.of())
                .forEach(
                        line -> line.execute(() -> line.become(line.identity().renamed(nickname))));
    }

    /// Tells those of an account's devices that they are logged out, and ends them.
    public void logOut(AccountId account, LongPredicate device, String sentence) {
        for (Line line : lines.getOrDefault(account, Set.of())) {
            if (device.test(line.identity().device())) {
                line.answer(new AccountReply.LoggedOut(sentence));
                line.end(Ending.LOGGED_OUT);
            }
        }
    }
}
