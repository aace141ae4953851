package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static rookery.app.desktop.AccountDevice.given;
import static rookery.app.desktop.Neighbours.LOBBY;
import static rookery.app.desktop.Neighbours.lobby;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.desktop.AccountDevice.Rows;
import rookery.client.answer.Answer;
import rookery.client.session.Conversation;
import rookery.client.session.Device;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Rooms.Whom;
import rookery.client.watch.Pin;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.history.FoundMessage;
import rookery.core.message.Body;
import rookery.core.message.Delivery;
import rookery.core.message.Emoji;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.room.Act;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.Trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// What the services of a desktop can do beside talking: two accounts, one of them on two devices,
/// on a real server over sockets.
@Timeout(120)
final class AccountFeaturesTest {
    private static final AccountName ALICE = new AccountName("alice");
    private static final AccountName BOB = new AccountName("bob");
    private static final Emoji HEART = new Emoji("❤");

    @TempDir Path directory;
    private Neighbours here;
    private Login alice;
    private Login phone;
    private Login bob;

    @BeforeEach
    void start() throws Exception {
        here = new Neighbours(directory);
        alice = here.register("alice");
        phone = here.logIn("alice");
        bob = here.register("bob");
    }

    @AfterEach
    void stop() {
        here.close();
    }

    private static Trace trace(Rows rows) {
        return switch (rows.all().getFirst()) {
            case TimelineItem.Mine mine -> mine.trace();
            case TimelineItem.Theirs theirs -> theirs.trace();
            default -> Trace.NONE;
        };
    }

    private static Revision revision(Rows rows) {
        return trace(rows).revision();
    }

    /// Alice says one thing in the lobby; its number.
    private MessageId said(Rows sees, Conversation where, String text) {
        where.post(new Body(text));
        await().until(() -> !sees.all().isEmpty() && trace(sees).isNumbered());
        return trace(sees).id();
    }

    @Test
    void whoeverIsAskedBecomesAContactOfBothOnEachDevice() throws Exception {
        given(alice.roster().ask(BOB, "it is me"));
        await().until(() -> standing(bob, ALICE) == Standing.ASKED_BY_THEM);
        given(bob.roster().accept(ALICE));
        await().until(() -> standing(alice, BOB) == Standing.MUTUAL);
        await().until(() -> standing(phone, BOB) == Standing.MUTUAL);
        Remarks remarks = new Remarks("from school", List.of("old friends"), "");
        given(alice.roster().remark(BOB, remarks));
        await().until(
                        () ->
                                phone.roster().contacts().get().stream()
                                        .anyMatch(each -> each.remarks().equals(remarks)));
        given(alice.roster().remove(BOB));
        await().until(() -> standing(bob, ALICE) == Standing.STRANGER);
        await().until(() -> standing(phone, BOB) == Standing.STRANGER);
    }

    private static Standing standing(Login login, AccountName whom) {
        return login.roster().contacts().get().stream()
                .filter(each -> each.name().equals(whom))
                .findFirst()
                .map(each -> each.standing())
                .orElse(Standing.STRANGER);
    }

    @Test
    void contactsSeeHowOneIsThereAndWhenOneIsGone() throws Exception {
        given(alice.roster().ask(BOB, ""));
        await().until(() -> standing(bob, ALICE) == Standing.ASKED_BY_THEM);
        given(bob.roster().accept(ALICE));
        bob.presences().appear(new Appearance.Shown(Show.BUSY, "at work"));
        await().until(
                        () ->
                                new Presence.Available(Show.BUSY, "at work")
                                        .equals(alice.presences().known().get().get(BOB)));
        bob.presences().appear(new Appearance.Invisible("at work"));
        await().until(
                        () ->
                                alice.presences().known().get().get(BOB)
                                        instanceof Presence.Unavailable);
    }

    @Test
    void aCorrectionAReactionAPinAndATakingBackShowOnEveryDevice() throws Exception {
        Conversation room = lobby(alice);
        Conversation onPhone = lobby(phone);
        Conversation bobs = lobby(bob);
        List<Rows> all = List.of(new Rows(room), new Rows(onPhone), new Rows(bobs));
        MessageId id = said(all.getFirst(), room, "helo");
        given(room.correct(id, new Body("hello"), List.of()));
        for (Rows each : all) {
            await().until(() -> each.texts().equals(List.of("hello")));
            assertThat(revision(each).isCorrected()).isTrue();
        }
        given(bobs.react(id, HEART));
        given(onPhone.react(id, HEART));
        for (Rows each : all) {
            await().until(
                            () ->
                                    revision(each)
                                            .reactions()
                                            .equals(List.of(new Reaction(HEART, 2, true))));
        }
        given(bobs.unreact(id, HEART));
        given(room.pin(id));
        await().until(() -> revision(all.get(2)).pinned());
        await().until(
                        () ->
                                revision(all.get(2))
                                        .reactions()
                                        .equals(List.of(new Reaction(HEART, 1, false))));
        assertThat(given(bobs.pins()).items()).hasSize(1);
        given(onPhone.retract(id));
        for (Rows each : all) {
            await().until(() -> revision(each).isRetracted());
            assertThat(each.texts()).containsExactly("");
        }
    }

    @Test
    void whatBobMayNotDoIsRefusedAndChangesNothing() throws Exception {
        Conversation room = lobby(alice);
        Conversation bobs = lobby(bob);
        Rows sees = new Rows(room);
        MessageId id = said(sees, room, "mine");
        assertThat(bobs.correct(id, new Body("his"), List.of()).toCompletableFuture().get())
                .isInstanceOf(Answer.Refused.class);
        assertThat(bobs.retract(id).toCompletableFuture().get()).isInstanceOf(Answer.Refused.class);
        assertThat(sees.texts()).containsExactly("mine");
    }

    @Test
    void aMuteAndADraftFollowTheAccountToItsOtherDevice() throws Exception {
        Conversation room = lobby(alice);
        Conversation onPhone = lobby(phone);
        given(room.mute(Quiet.FOR_EVER));
        await().until(() -> onPhone.muted().get().equals(Quiet.FOR_EVER));
        room.draft(new Draft("what I meant to"));
        await().until(() -> onPhone.draft().get().equals(new Draft("what I meant to")));
    }

    @Test
    void aDraftThatTheServerDoesNotKnowOutlivesARestart() throws Exception {
        AccountDevice laptop = here.device();
        Login login = Neighbours.ready(laptop.logIn(here.port(), "alice"));
        Conversation room = lobby(login);
        room.draft(new Draft("the first words"));
        await().until(() -> lobby(phone).draft().get().equals(new Draft("the first words")));
        room.draft(new Draft("the first words and more"));
        laptop.restart();
        Login again = Neighbours.ready(laptop.login());
        Conversation same = again.open(new Destination.Room(LOBBY));
        await().until(
                        () ->
                                lobby(phone)
                                        .draft()
                                        .get()
                                        .equals(new Draft("the first words and more")));
        assertThat(same.draft().get()).isEqualTo(new Draft("the first words and more"));
    }

    @Test
    void whatWasSaidIsFoundByItsWordsAlsoInChinese() throws Exception {
        Conversation room = lobby(alice);
        lobby(bob);
        said(new Rows(room), room, "the heron stands 在水里");
        for (String words : List.of("heron", "在水里")) {
            await().untilAsserted(
                            () ->
                                    assertThat(found(bob, words))
                                            .extracting(FoundMessage::conversation)
                                            .containsExactly(new Destination.Room(LOBBY)));
        }
        assertThat(found(bob, "stork")).isEmpty();
    }

    private static List<FoundMessage> found(Login login, String words) throws Exception {
        return given(login.search(words, List.of(), List.of(), "")).items();
    }

    @Test
    void ownersGiveRolesSilenceKickBanAndLetInAgain() throws Exception {
        lobby(alice);
        Conversation bobs = lobby(bob);
        assertThat(members()).containsExactly(ALICE, BOB);
        given(alice.rooms().act(LOBBY, BOB, new Act.Give(Role.MODERATOR), ""));
        await().until(() -> bobs.heading().get().role() == Role.MODERATOR);
        given(alice.rooms().act(LOBBY, BOB, new Act.Give(Role.MEMBER), ""));
        given(alice.rooms().act(LOBBY, BOB, new Act.Silence(Quiet.FOR_EVER), ""));
        Rows sees = new Rows(bobs);
        bobs.post(new Body("may I?"));
        await().until(
                        () ->
                                sees.deliveries()
                                        .equals(
                                                List.of(
                                                        new Delivery.Failed(
                                                                Delivery.Reason.REFUSED))));
        given(alice.rooms().act(LOBBY, BOB, new Act.Kick(), "enough"));
        await().until(() -> bob.conversations().get().isEmpty());
        given(bob.rooms().join(LOBBY));
        await().until(() -> bob.conversations().get().size() == 1);
        given(alice.rooms().act(LOBBY, BOB, new Act.Ban(), "for good"));
        await().until(() -> bob.conversations().get().isEmpty());
        assertThat(bob.rooms().join(LOBBY).toCompletableFuture().get())
                .isInstanceOf(Answer.Refused.class);
        assertThat(given(alice.rooms().members(LOBBY, Whom.BANNED, "")).items())
                .extracting(MemberCard::handle)
                .containsExactly(Handle.of(BOB));
        given(alice.rooms().act(LOBBY, BOB, new Act.Unban(), ""));
        given(bob.rooms().join(LOBBY));
        assertThat(members()).containsExactly(ALICE, BOB);
    }

    private List<AccountName> members() throws Exception {
        return given(alice.rooms().members(LOBBY, Whom.MEMBERS, "")).items().stream()
                .map(card -> new AccountName(card.handle().text()))
                .toList();
    }

    @Test
    void anotherDeviceIsLoggedOutFromHere() throws Exception {
        List<Device> devices = given(alice.account().devices());
        assertThat(devices).hasSize(2);
        Device other =
                devices.stream().filter(device -> !device.current()).findFirst().orElseThrow();
        given(alice.account().logOut(other));
        await().until(() -> phone.link().get() instanceof Link.Closed);
        assertThat(alice.link().get()).isInstanceOf(Link.Ready.class);
        assertThat(given(alice.account().devices())).hasSize(1);
        given(alice.account().logOutEverywhere());
        await().until(() -> alice.link().get() instanceof Link.Closed);
    }

    @Test
    void aFileRestsWhileOthersTalkGoesOnAndArrives() throws Exception {
        Conversation room = lobby(alice);
        Rows sees = new Rows(room);
        Rows bobSees = new Rows(lobby(bob));
        pauseOnce(room, sees);
        room.post(new Body("meanwhile"));
        await().until(() -> bobSees.texts().equals(List.of("meanwhile")));
        Rows lateSees = new Rows(room);
        await().until(() -> !paused(lateSees).isEmpty());
        room.resumeUpload(paused(sees).getFirst());
        await().atMost(60, TimeUnit.SECONDS).until(() -> bobSees.all().size() == 2);
        await().untilAsserted(() -> assertThat(sees.seqs()).containsExactly(1L, 2L));
        await().untilAsserted(() -> assertThat(copies()).isEmpty());
    }

    @Test
    void aFileThatIsGivenUpLeavesNothingBehind() throws Exception {
        Conversation room = lobby(alice);
        Rows sees = new Rows(room);
        pauseOnce(room, sees);
        assertThat(copies()).hasSize(1);
        room.discard(paused(sees).getFirst());
        await().until(() -> sees.all().isEmpty());
        await().untilAsserted(() -> assertThat(copies()).isEmpty());
    }

    private void pauseOnce(Conversation room, Rows sees) throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        Pin pin =
                room.timeline()
                        .watch(
                                change -> {
                                    if (change instanceof TimelineChange.Changed(var item)
                                            && item instanceof TimelineItem.Mine mine
                                            && mine.delivery() instanceof Delivery.Uploading
                                            && asked.compareAndSet(false, true)) {
                                        room.pauseUpload(mine.localId());
                                    }
                                });
        room.postFile(noise("large.bin", 40_000_000), Conversation.Kind.FILE);
        await().atMost(60, TimeUnit.SECONDS).until(() -> !paused(sees).isEmpty());
        pin.close();
    }

    private static List<LocalId> paused(Rows rows) {
        return rows.all().stream()
                .map(each -> (TimelineItem.Mine) each)
                .filter(
                        mine ->
                                mine.delivery()
                                                instanceof
                                                Delivery.Uploading(_, _, Delivery.Motion motion)
                                        && motion == Delivery.Motion.PAUSED)
                .map(TimelineItem.Mine::localId)
                .toList();
    }

    private List<Path> copies() throws Exception {
        try (Stream<Path> all = Files.walk(directory.resolve("device0"))) {
            return all.filter(each -> each.endsWith("large.bin")).toList();
        }
    }

    private Path noise(String name, int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(directory.resolve(name), bytes);
    }
}
