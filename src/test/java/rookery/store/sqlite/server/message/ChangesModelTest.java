package rookery.store.sqlite.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Emoji;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Reaction;
import rookery.store.message.Change;
import rookery.store.message.ChangeStore.ChangedSince;
import rookery.store.message.Changed;
import rookery.store.sqlite.server.AccountFixture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Whatever several people do to the same messages, the store says the same as a model of it that
/// fits on a page.
final class ChangesModelTest {
    private static final int SEEDS = 20;
    private static final int STEPS = 120;
    private static final int MESSAGES = 4;
    private static final List<AccountId> PEOPLE = List.of(Said.ANN, Said.BOB, new AccountId(3));
    private static final List<Emoji> EMOJI =
            List.of(new Emoji("♟"), new Emoji("👍"), new Emoji("❤️"));

    @TempDir Path directory;

    @Test
    void theStoreSaysWhatTheModelSays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            try (Said said = new Said(directory.resolve("seed" + seed))) {
                run(said, new Random(seed));
            }
        }
    }

    private static void run(Said said, Random random) {
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            models.add(new Model(said.say("text " + i)));
        }
        long changes = 0;
        for (int step = 0; step < STEPS; step++) {
            Model model = models.get(random.nextInt(MESSAGES));
            Change change = change(random);
            Changed answer = ask(said, model.id, change);
            boolean changed = model.apply(change, changes + 1);
            changes += changed ? 1 : 0;
            assertThat(answer instanceof Changed.Done).as("%s", change).isEqualTo(changed);
            if (answer instanceof Changed.Already(long number)) {
                assertThat(number).isEqualTo(model.change);
            }
            AccountId reader = PEOPLE.get(random.nextInt(PEOPLE.size()));
            compare(said, models, reader, changes, random.nextLong(changes + 1));
        }
    }

    private static Change change(Random random) {
        AccountId by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                    new Change.Correct(
                            by,
                            new Body("text " + random.nextInt(3)),
                            random.nextBoolean() ? List.of() : List.of(new Handle("bob")),
                            AccountFixture.NOON);
            case 3 ->
                    random.nextInt(6) == 0
                            ? new Change.Retract(by, AccountFixture.NOON)
                            : new Change.Pin(by, random.nextBoolean());
            default ->
                    new Change.React(
                            by, EMOJI.get(random.nextInt(EMOJI.size())), random.nextBoolean());
        };
    }

    private static Changed ask(Said said, MessageId id, Change change) {
        CompletableFuture<Changed> answer = new CompletableFuture<>();
        said.stores().changes().change(Said.LOBBY, id, change, answer::complete);
        return answer.join();
    }

    private static void compare(
            Said said, List<Model> models, AccountId reader, long changes, long since) {
        List<Message> all = said.stretch(reader).messages();
        for (int i = 0; i < MESSAGES; i++) {
            models.get(i).compare(all.get(i), reader);
        }
        ChangedSince found = said.stores().changes().since(Said.LOBBY, reader, since, 2);
        List<MessageId> expected =
                models.stream()
                        .filter(model -> model.change > since)
                        .sorted(Comparator.comparingLong(model -> model.change))
                        .map(model -> model.id)
                        .toList();
        assertThat(found.messages())
                .extracting(Message::id)
                .containsExactlyElementsOf(expected.subList(0, Math.min(2, expected.size())));
        assertThat(found.more()).isEqualTo(expected.size() > 2);
        assertThat(found.change())
                .isEqualTo(found.more() ? found.messages().getLast().revision().change() : changes);
        assertThat(said.stores().changes().pins(Said.LOBBY, reader)).isEmpty();
    }

    private static final class Model {
        private final MessageId id;
        private final TreeMap<Emoji, Set<AccountId>> reactions = new TreeMap<>();
        private Content content;
        private List<Handle> mentions = List.of();
        private boolean corrected;
        private boolean retracted;
        private long change;

        Model(Message message) {
            id = message.id();
            content = message.content();
        }

        /// Whether it changes anything.
        boolean apply(Change asked, long number) {
            boolean changes = !retracted && changes(asked);
            change = changes ? number : change;
            return changes;
        }

        /// Ann said everything, and nobody moderates.
        private boolean changes(Change asked) {
            boolean own = asked.by().equals(Said.ANN);
            return switch (asked) {
                case Change.Correct(_, Body body, var called, _) -> {
                    boolean same = content.body().equals(body) && mentions.equals(called);
                    if (own && !same) {
                        content = content.with(body);
                        mentions = called;
                        corrected = true;
                    }
                    yield own && !same;
                }
                case Change.Retract _ -> {
                    if (own) {
                        content = new Content.Text(Body.EMPTY);
                        mentions = List.of();
                        reactions.clear();
                        retracted = true;
                    }
                    yield own;
                }
                case Change.React(AccountId by, Emoji emoji, boolean on) -> {
                    Set<AccountId> people = reactions.computeIfAbsent(emoji, _ -> new HashSet<>());
                    boolean changed = on ? people.add(by) : people.remove(by);
                    reactions.values().removeIf(Set::isEmpty);
                    yield changed;
                }
                case Change.Pin _ -> false;
            };
        }

        void compare(Message kept, AccountId reader) {
            assertThat(kept.content()).isEqualTo(content);
            assertThat(kept.context().mentions()).isEqualTo(mentions);
            assertThat(kept.revision().change()).isEqualTo(change);
            assertThat(kept.revision().isCorrected()).isEqualTo(corrected);
            assertThat(kept.revision().isRetracted()).isEqualTo(retracted);
            List<Reaction> expected = new ArrayList<>();
            reactions.forEach(
                    (emoji, people) ->
                            expected.add(
                                    new Reaction(emoji, people.size(), people.contains(reader))));
            assertThat(kept.revision().reactions()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
