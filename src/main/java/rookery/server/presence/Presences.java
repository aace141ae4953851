package rookery.server.presence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.server.fanout.Connection;
import rookery.store.account.AccountStore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Who is there: what the devices of accounts say, told to those who see it. Only accounts that
/// have a device here are remembered. Safe for many threads; what may block says so.
public final class Presences implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Presences.class);

    /// A device that comes has so long to say that it is not online.
    public static final Duration SILENCE = Duration.ofSeconds(1);

    /// A device that was cut off has so long to come back before others see that it is gone.
    public static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Appearance ONLINE = new Appearance.Shown(Show.ONLINE, "");

    private final ConcurrentHashMap<AccountId, Somebody> there = new ConcurrentHashMap<>();
    private final Watchers watchers;
    private final Sightings sightings;
    private final Executor executor;
    private final Later later;
    private final InstantSource clock;

    /// @param executor runs what blocks; may refuse
    public Presences(
            Watchers watchers,
            AccountStore accounts,
            Executor executor,
            Later later,
            InstantSource clock) {
        this.watchers = watchers;
        sightings = new Sightings(accounts, this::block);
        this.executor = executor;
        this.later = later;
        this.clock = clock;
    }

    /// What others know of an account. Guests and those who are not here are not known.
    public Presence of(AccountId id) {
        Somebody somebody = there.get(id);
        return somebody == null ? Presence.UNKNOWN : somebody.told;
    }

    /// Whether an account has a device here, shown or not.
    public boolean isHere(AccountId id) {
        return there.containsKey(id);
    }

    /// An account's device has logged in. It is told of everybody whom the account sees.
    ///
    /// @param number of the device, the same when it comes again
    public void arrived(Connection device, AccountName name, long number) {
        AccountId id = device.account();
        there.compute(
                id,
                (_, known) -> {
                    Somebody somebody = known == null ? new Somebody(id, name) : known;
                    somebody.attendance.arrive(device, number);
                    return somebody;
                });
        later.run(SILENCE, () -> assume(device));
        block(() -> watchers.greet(device, this::available));
    }

    private Optional<Watchers.Sight> available(AccountId id) {
        return Optional.ofNullable(there.get(id))
                .filter(somebody -> somebody.told instanceof Presence.Available)
                .map(somebody -> new Watchers.Sight(somebody.name, somebody.told));
    }

    private void assume(Connection device) {
        change(
                device.account(),
                somebody -> somebody.attendance.assume(device, ONLINE, clock.instant()));
    }

    public void appear(Connection device, Appearance appearance) {
        change(
                device.account(),
                somebody -> somebody.attendance.speak(device, appearance, clock.instant()));
    }

    /// The device was cut off.
    public void gone(Connection device) {
        watchers.forget(device);
        change(
                device.account(),
                somebody -> {
                    if (somebody.attendance.lose(device, clock.instant())) {
                        later.run(GRACE, () -> giveUp(device));
                    }
                });
    }

    private void giveUp(Connection device) {
        change(device.account(), somebody -> somebody.attendance.giveUp(device));
    }

    private void change(AccountId id, Consumer<Somebody> what) {
        Somebody known =
                there.computeIfPresent(
                        id,
                        (_, somebody) -> {
                            what.accept(somebody);
                            return somebody;
                        });
        if (known != null) {
            block(() -> settle(known));
        }
    }

    /// Whatever is refused is tried again.
    private void block(Runnable task) {
        try {
            executor.execute(
                    () -> {
                        try {
                            task.run();
                        } catch (RuntimeException broken) {
                            LOG.error("a presence was not told", broken);
                        }
                    });
        } catch (RejectedExecutionException full) {
            later.run(AGAIN, () -> block(task));
        }
    }

    /// Tells what is so now, where others were told otherwise.
    private void settle(Somebody somebody) {
        watchers.alone(somebody.id, () -> settleAlone(somebody));
    }

    private void settleAlone(Somebody somebody) {
        Presence now = now(somebody);
        if (!now.equals(somebody.told)) {
            Duration wait = somebody.pace(clock.instant());
            if (wait.isZero()) {
                tell(somebody, now);
            } else if (somebody.becomesLate()) {
                later.run(
                        wait,
                        () -> {
                            watchers.alone(somebody.id, somebody::isLateNoMore);
                            block(() -> settle(somebody));
                        });
            }
        }
        there.computeIfPresent(
                somebody.id,
                (_, known) ->
                        known == somebody
                                        && known.attendance.isEmpty()
                                        && known.told instanceof Presence.Unavailable
                                ? null
                                : known);
    }

    private void tell(Somebody somebody, Presence now) {
        Presence before = somebody.told;
        somebody.told = now;
        watchers.tell(somebody.id, new Watchers.Sight(somebody.name, now));
        if (now instanceof Presence.Unavailable(_, Instant seen)
                && before instanceof Presence.Available) {
            sightings.add(somebody.id, seen);
        }
    }

    /// Who is invisible or cut off seems to be as they were when they went.
    private Presence now(Somebody somebody) {
        Presence[] now = {somebody.told};
        there.computeIfPresent(
                somebody.id,
                (_, known) -> {
                    if (known == somebody) {
                        now[0] = now(known.attendance, known.told);
                    }
                    return known;
                });
        return now[0];
    }

    private static Presence now(Attendance<Connection> attendance, Presence told) {
        Instant until = attendance.shownUntil();
        return attendance
                .best()
                .map(
                        best ->
                                switch (best) {
                                    case Appearance.Shown(Show show, String status) ->
                                            new Presence.Available(show, status);
                                    case Appearance.Gone(String status) ->
                                            new Presence.Unavailable(status, until);
                                    case Appearance.Invisible _ -> told;
                                })
                .orElseGet(
                        () ->
                                told instanceof Presence.Available
                                        ? new Presence.Unavailable("", until)
                                        : told);
    }

    /// Blocking. Once nobody is here any more: keeps when they were seen.
    @Override
    public void close() {
        Instant now = clock.instant();
        there.values().stream()
                .filter(each -> each.told instanceof Presence.Available)
                .forEach(each -> sightings.add(each.id, now));
        sightings.keep();
    }
}
