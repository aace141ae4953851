package rookery.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.NOON;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.roster.Bond;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// With real stores, and a time that passes when told.
class PresencesTest {
    private static final Appearance ONLINE = new Appearance.Shown(Show.ONLINE, "");
    private static final Appearance AWAY = new Appearance.Shown(Show.AWAY, "at lunch");

    @TempDir Path directory;
    private final Map<AccountId, Set<Listener>> connected = new HashMap<>();
    private final List<Runnable> delayed = new ArrayList<>();
    private final List<Instant> due = new ArrayList<>();
    private Instant now = NOON;
    private ServerStores stores;
    private Presences presences;
    private Visibility visibility;
    private Account ann;
    private Account bob;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
        Watchers watchers =
                new Watchers(stores.rosters(), id -> connected.getOrDefault(id, Set.of()));
        presences =
                new Presences(
                        watchers,
                        stores.accounts(),
                        Runnable::run,
                        (delay, task) -> {
                            due.add(now.plus(delay));
                            delayed.add(task);
                        },
                        () -> now);
        visibility = new Visibility(presences, watchers);
        ann = AccountFixture.register(stores, "ann");
        bob = AccountFixture.register(stores, "bob");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void pass(Duration time) {
        Instant then = now.plus(time);
        for (int i = 0; i < due.size(); i++) {
            if (!due.get(i).isAfter(then)) {
                now = due.get(i).isAfter(now) ? due.get(i) : now;
                Runnable task = delayed.get(i);
                due.set(i, Instant.MAX);
                task.run();
            }
        }
        now = then;
    }

    private void befriend(Account one, Account other) {
        stores.rosters().step(one.id(), other.id(), Bond.Step.ASK);
        stores.rosters().step(other.id(), one.id(), Bond.Step.ACCEPT);
    }

    private Listener arrive(Account account, long number) {
        Listener device = new Listener(account.id(), account.name());
        connected.computeIfAbsent(account.id(), _ -> new HashSet<>()).add(device);
        presences.arrived(device, account.name(), number);
        return device;
    }

    private void leave(Listener device) {
        connected.getOrDefault(device.account(), Set.of()).remove(device);
        presences.gone(device);
    }

    private static List<String> heard(Listener device) {
        List<String> heard = List.copyOf(device.heard);
        device.heard.clear();
        return heard;
    }

    @Test
    void whoComesBackWithinTheGraceNeverSeemedToBeGone() {
        befriend(ann, bob);
        Listener anns = arrive(ann, 1);
        Listener bobs = arrive(bob, 2);
        pass(Presences.SILENCE);
        assertThat(heard(anns)).containsExactly("bob ONLINE ");
        for (int i = 0; i < 10; i++) {
            leave(bobs);
            pass(Duration.ofSeconds(4));
            bobs = arrive(bob, 2);
            pass(Duration.ofSeconds(4));
        }
        assertThat(heard(anns)).isEmpty();
        leave(bobs);
        Instant left = now;
        pass(Duration.ofSeconds(5));
        assertThat(heard(anns)).containsExactly("bob gone  " + left.getEpochSecond());
        assertThat(stores.accounts().find(bob.id()).orElseThrow().seen())
                .isEqualTo(new Account.Seen.At(left));
        assertThat(presences.of(bob.id())).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void whoIsInvisibleFromTheFirstWordOnIsNeverSeenAndLeavesNoTrace() {
        befriend(ann, bob);
        Listener anns = arrive(ann, 1);
        presences.appear(anns, ONLINE);
        Listener bobs = arrive(bob, 2);
        presences.appear(bobs, new Appearance.Invisible(""));
        pass(Duration.ofSeconds(10));
        leave(bobs);
        pass(Duration.ofSeconds(10));
        assertThat(heard(anns)).isEmpty();
        assertThat(heard(bobs)).containsExactly("ann ONLINE ");
        assertThat(stores.accounts().find(bob.id()).orElseThrow().seen())
                .isEqualTo(Account.Seen.NEVER);
    }

    @Test
    void theBestOfTheDevicesIsToldAndOnlyWhenItChanges() {
        befriend(ann, bob);
        Listener anns = arrive(ann, 1);
        Listener laptop = arrive(bob, 2);
        Listener phone = arrive(bob, 3);
        presences.appear(laptop, AWAY);
        presences.appear(phone, ONLINE);
        presences.appear(laptop, new Appearance.Shown(Show.BUSY, "writing"));
        presences.appear(phone, new Appearance.Gone("gone home"));
        presences.appear(laptop, new Appearance.Gone("gone too"));
        assertThat(heard(anns))
                .containsExactly(
                        "bob AWAY at lunch",
                        "bob ONLINE ",
                        "bob BUSY writing",
                        "bob gone gone too " + NOON.getEpochSecond());
        leave(laptop);
        leave(phone);
        pass(Presences.GRACE);
        assertThat(heard(anns)).isEmpty();
    }

    @Test
    void thoseWhoComeToKnowEachOtherSeeEachOtherAndWhoIsBlockedDoesNot() {
        Listener anns = arrive(ann, 1);
        Listener bobs = arrive(bob, 2);
        pass(Presences.SILENCE);
        befriend(ann, bob);
        Bond mutual = stores.rosters().bond(ann.id(), bob.id());
        visibility.changed(bob, ann, mutual.after(Bond.Step.REMOVE), mutual);
        assertThat(heard(anns)).containsExactly("bob ONLINE ");
        assertThat(heard(bobs)).containsExactly("ann ONLINE ");

        stores.rosters().step(ann.id(), bob.id(), Bond.Step.BLOCK);
        visibility.changed(ann, bob, mutual, mutual.after(Bond.Step.BLOCK));
        assertThat(heard(bobs)).containsExactly("ann gone  0");
        assertThat(heard(anns)).containsExactly("bob gone  0");
        presences.appear(anns, AWAY);
        assertThat(heard(bobs)).isEmpty();
        assertThat(visibility.seenBy(bob.id(), ann)).isEqualTo(Presence.UNKNOWN);
        assertThat(visibility.seenBy(ann.id(), ann)).isInstanceOf(Presence.Available.class);
    }

    @Test
    void whoSubscribesIsToldUntilItUnsubscribesIsBlockedOrLeaves() {
        Listener anns = arrive(ann, 1);
        Listener bobs = arrive(bob, 2);
        pass(Presences.SILENCE);
        assertThat(visibility.subscribe(anns, bob)).isTrue();
        visibility.show(anns, bob);
        assertThat(heard(anns)).containsExactly("bob ONLINE ");
        presences.appear(bobs, new Appearance.Gone(""));
        // When somebody was there is for contacts.
        assertThat(heard(anns)).containsExactly("bob gone  0");

        Bond before = stores.rosters().bond(bob.id(), ann.id());
        presences.appear(bobs, ONLINE);
        stores.rosters().step(bob.id(), ann.id(), Bond.Step.BLOCK);
        visibility.changed(bob, ann, before, before.after(Bond.Step.BLOCK));
        presences.appear(bobs, AWAY);
        assertThat(heard(anns)).containsExactly("bob ONLINE ", "bob gone  0");
        for (int i = 1; i < Subscriptions.MOST; i++) {
            Account other = AccountFixture.register(stores, "other" + i);
            assertThat(visibility.subscribe(anns, other)).isTrue();
        }
        assertThat(visibility.subscribe(anns, ann)).isFalse();
        visibility.unsubscribe(anns, bob);
        assertThat(visibility.subscribe(anns, ann)).isTrue();
        leave(anns);
        presences.appear(bobs, ONLINE);
        assertThat(heard(anns)).isEmpty();
    }

    @Test
    void whoChangesAllTheTimeIsToldLessOftenAndEndsAsItIs() {
        befriend(ann, bob);
        Listener anns = arrive(ann, 1);
        Listener bobs = arrive(bob, 2);
        for (int i = 0; i < 1_000; i++) {
            presences.appear(bobs, new Appearance.Shown(Show.ONLINE, "s" + i));
        }
        assertThat(heard(anns)).hasSize(20);
        pass(Duration.ofSeconds(2));
        assertThat(heard(anns)).containsExactly("bob ONLINE s999");
    }

    @Test
    void aThousandWatchersCostOneEncoding() {
        List<Listener> watchers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Account other = AccountFixture.register(stores, "watcher" + i);
            befriend(ann, other);
            watchers.add(arrive(other, 10 + i));
        }
        Listener anns = arrive(ann, 1);
        Listener.WRITTEN.set(0);
        presences.appear(anns, AWAY);
        assertThat(Listener.WRITTEN.get()).isEqualTo(1);
        assertThat(watchers)
                .allSatisfy(each -> assertThat(heard(each)).containsExactly("ann AWAY at lunch"));
    }
}
