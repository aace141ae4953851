package rookery.store.sqlite.server;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.register;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Profile;
import rookery.core.roster.Bond;
import rookery.core.roster.Contact;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.store.account.RosterStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class SqliteRosterStoreTest {
    private static final long SEED = 20_261_121;

    @TempDir Path directory;
    private ServerStores stores;
    private RosterStore rosters;
    private AccountId ann;
    private AccountId bob;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
        rosters = stores.rosters();
        ann = register(stores, "ann").id();
        bob = register(stores, "bob").id();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Bond step(AccountId me, AccountId them, Bond.Step step) {
        return ((RosterStore.Bonded.Done) rosters.step(me, them, step)).after();
    }

    @Test
    void bothSidesAreKeptAndFoundAgainAfterARestart() {
        step(ann, bob, Bond.Step.ASK);
        assertThat(rosters.watchers(bob)).isEmpty();
        step(bob, ann, Bond.Step.ACCEPT);
        Remarks remarks = new Remarks("my boss", List.of("home", "work"), "Sales");
        assertThat(rosters.remark(ann, bob, remarks)).isTrue();
        stores.close();
        stores = AccountFixture.open(directory);
        rosters = stores.rosters();

        assertThat(rosters.find(ann, bob))
                .contains(
                        new Contact(
                                bob,
                                new ContactCard(
                                        new AccountName("bob"),
                                        Profile.BLANK,
                                        Standing.MUTUAL,
                                        remarks,
                                        "")));
        assertThat(rosters.page(bob, 0, 10))
                .singleElement()
                .satisfies(
                        contact -> {
                            assertThat(contact.id()).isEqualTo(ann);
                            assertThat(contact.card().remarks()).isEqualTo(Remarks.NONE);
                        });
        assertThat(rosters.watchers(bob)).containsExactly(ann);
    }

    @Test
    void whoIsBlockedWatchesNoMore() {
        step(ann, bob, Bond.Step.ASK);
        step(bob, ann, Bond.Step.ACCEPT);
        step(ann, bob, Bond.Step.BLOCK);
        assertThat(rosters.watchers(ann)).isEmpty();
        assertThat(rosters.watchers(bob)).isEmpty();
        assertThat(rosters.find(bob, ann).orElseThrow().card().standing())
                .isEqualTo(Standing.MUTUAL);
        step(ann, bob, Bond.Step.UNBLOCK);
        assertThat(rosters.watchers(ann)).containsExactly(bob);
    }

    @Test
    void strangersHaveNoRow() {
        step(ann, bob, Bond.Step.ASK);
        step(ann, bob, Bond.Step.REMOVE);
        assertThat(rosters.page(ann, 0, 10)).isEmpty();
        assertThat(rosters.page(bob, 0, 10)).isEmpty();
        assertThat(rosters.remark(ann, bob, Remarks.NONE)).isFalse();
    }

    @Test
    void oneselfAndNobodyAreNoContacts() {
        assertThat(rosters.step(ann, ann, Bond.Step.ASK))
                .isInstanceOf(RosterStore.Bonded.Oneself.class);
        assertThat(rosters.step(ann, new AccountId(4_711), Bond.Step.ASK))
                .isInstanceOf(RosterStore.Bonded.NoSuchAccount.class);
    }

    @Test
    void whoIsRemovedLeavesEveryRoster() {
        step(ann, bob, Bond.Step.ASK);
        step(bob, ann, Bond.Step.ACCEPT);
        stores.accounts().remove(bob);
        assertThat(rosters.page(ann, 0, 10)).isEmpty();
        assertThat(rosters.watchers(ann)).isEmpty();
    }

    @Test
    void whatIsKeptIsWhatTheRuleSaysWhateverIsDone() {
        List<AccountId> all = new ArrayList<>(List.of(ann, bob));
        all.add(register(stores, "carl").id());
        List<Bond.Step> steps = List.of(Bond.Step.values());
        Map<String, Bond> expected = new TreeMap<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 600; i++) {
            AccountId me = all.get(random.nextInt(3));
            AccountId them = all.get(random.nextInt(3));
            Bond.Step step = steps.get(random.nextInt(steps.size()));
            if (me.equals(them)) {
                continue;
            }
            Bond before = expected.getOrDefault(me + "/" + them, Bond.NONE);
            Bond after = before.after(step);
            assertThat(rosters.step(me, them, step))
                    .isEqualTo(new RosterStore.Bonded.Done(before, after));
            expected.put(me + "/" + them, after);
            expected.put(them + "/" + me, after.reversed());
        }
    }

    @Test
    void manyAtOnceLeaveBothSidesInAgreement() {
        List<Bond.Step> steps = List.of(Bond.Step.ASK, Bond.Step.ACCEPT, Bond.Step.REMOVE);
        new Random(SEED)
                .ints(400, 0, 6)
                .parallel()
                .forEach(
                        number -> {
                            boolean forth = number % 2 == 0;
                            rosters.step(
                                    forth ? ann : bob, forth ? bob : ann, steps.get(number / 2));
                        });
        Standing mine =
                rosters.find(ann, bob)
                        .map(contact -> contact.card().standing())
                        .orElse(Standing.STRANGER);
        Standing theirs =
                rosters.find(bob, ann)
                        .map(contact -> contact.card().standing())
                        .orElse(Standing.STRANGER);
        assertThat(new Bond(mine, theirs))
                .isIn(
                        Bond.NONE,
                        new Bond(Standing.ASKED, Standing.ASKED_BY_THEM),
                        new Bond(Standing.ASKED_BY_THEM, Standing.ASKED),
                        new Bond(Standing.MUTUAL, Standing.MUTUAL));
    }

    @Test
    void whatTheyWroteIsKeptUntilTheyHaveAnAnswer() {
        rosters.step(ann, bob, Bond.Step.ASK, "It is me.");
        assertThat(rosters.find(bob, ann).orElseThrow().card().text()).isEqualTo("It is me.");
        assertThat(rosters.find(ann, bob).orElseThrow().card().text()).isEmpty();
        step(bob, ann, Bond.Step.ACCEPT);
        assertThat(rosters.find(bob, ann).orElseThrow().card().text()).isEmpty();
    }

    @Test
    void blocksAreFoundFromBothSidesAndHideWhoKeepsWhom() {
        AccountId carl = register(stores, "carl").id();
        step(ann, bob, Bond.Step.ASK);
        step(carl, ann, Bond.Step.ASK);
        step(ann, bob, Bond.Step.BLOCK);
        assertThat(rosters.blocked(ann)).containsExactly(bob);
        assertThat(rosters.blocked(bob)).containsExactly(ann);
        assertThat(rosters.bond(bob, ann).theirs()).isEqualTo(Standing.BLOCKED);
        assertThat(rosters.keepers(bob)).isEmpty();
        assertThat(rosters.keepers(ann)).containsExactly(carl);
    }

    @Test
    void pagesHoldEveryContactOnceByNameWhoeverLeavesMeanwhile() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String name = (char) ('a' + i * 7 % 26) + "-other";
            step(ann, register(stores, name).id(), Bond.Step.ASK);
            names.add(name);
        }
        List<String> found = new ArrayList<>();
        long after = 0;
        List<Contact> page = rosters.page(ann, after, 10);
        while (!page.isEmpty()) {
            page.forEach(contact -> found.add(contact.card().name().text()));
            after = page.getLast().id().number();
            stores.accounts().remove(page.getLast().id());
            page = rosters.page(ann, after, 10);
        }
        assertThat(found).isEqualTo(names.stream().sorted().toList());
    }
}
