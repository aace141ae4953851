package rookery.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Account;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.store.NewMessage;
import rookery.store.RoomStore;
import rookery.store.message.SearchStore;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;

/// The first fifty hits in a million messages of a hundred rooms, half of them Chinese.
final class SearchBench {
    private static final int MILLION = Integer.getInteger("messages", 1_000_000);
    private static final int ROOMS = 100;
    private static final int IN_FLIGHT = 20_000;
    private static final int ROUNDS = 100;
    private static final int WORDS = 5_000;
    private static final int SIGNS = 2_500;

    @TempDir Path directory;

    private final Random random = new Random(1);
    private final String[] words = new String[WORDS];

    @Test
    void aMillion() throws Exception {
        for (int i = 0; i < WORDS; i++) {
            words[i] = word();
        }
        try (ServerStores stores = AccountFixture.open(directory)) {
            Account ann = AccountFixture.register(stores, "ann");
            for (int i = 0; i < ROOMS; i++) {
                stores.rooms().open(new RoomStore.OpenRoom(room(i), Keeping.HISTORY));
            }
            for (int i = 0; i < ROOMS / 10; i++) {
                stores.memberships().join(room(i), ann.id(), AccountFixture.NOON);
            }
            long start = System.nanoTime();
            fill(stores, ann);
            System.out.printf("%,d kept after %.0f s%n", MILLION, seconds(start));
            while (!isCaughtUp(stores, ann)) {
                Thread.onSpinWait();
            }
            System.out.printf("in the index after %.0f s%n", seconds(start));
            sizes();
            measure(stores, ann, "a frequent word", i -> words[i % 5]);
            measure(stores, ann, "a rare word", i -> words[WORDS - 1 - i]);
            measure(stores, ann, "two words", i -> words[i % 50] + " " + words[50 + i]);
            measure(stores, ann, "two letters", i -> words[i].substring(0, 2));
            measure(stores, ann, "one Chinese sign", i -> sign(i));
            measure(stores, ann, "two Chinese signs", i -> sign(i % 40) + sign(i / 40));
            measure(stores, ann, "four Chinese signs", i -> sign(i) + sign(1) + sign(2) + sign(0));
            measure(stores, ann, "nothing", i -> "qqq" + i);
        }
    }

    private void sizes() throws IOException {
        for (String file : List.of("server.db", "search.db", "search.db-wal")) {
            Path path = directory.resolve(file);
            if (Files.exists(path)) {
                System.out.printf("%s: %,d bytes%n", file, Files.size(path));
            }
        }
    }

    private static void measure(
            ServerStores stores, Account reader, String what, IntFunction<String> text) {
        long[] nanos = new long[ROUNDS];
        long hits = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            hits += find(stores, reader, text.apply(i));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, %.1f hits%n",
                what,
                nanos[ROUNDS / 2] / 1e6,
                nanos[ROUNDS - 1 - ROUNDS / 100] / 1e6,
                (double) hits / ROUNDS);
    }

    private static int find(ServerStores stores, Account reader, String text) {
        return stores.search()
                .find(
                        new SearchStore.Query(
                                text, reader.id(), List.of(), List.of(), MessageId.NONE, 50))
                .messages()
                .size();
    }

    private void fill(ServerStores stores, Account ann) throws InterruptedException {
        Semaphore free = new Semaphore(IN_FLIGHT);
        for (int i = 0; i < MILLION; i++) {
            free.acquire();
            append(stores, ann, i, i % 2 == 0 ? latin() : chinese(), free);
        }
        free.acquire(IN_FLIGHT);
    }

    /// A search waits half a second for an index that is behind.
    private static boolean isCaughtUp(ServerStores stores, Account reader) {
        long start = System.nanoTime();
        find(stores, reader, "nothing like it");
        return seconds(start) < 0.3;
    }

    private static void append(
            ServerStores stores, Account by, int number, String text, Semaphore done) {
        stores.messages()
                .append(
                        new NewMessage(
                                room(number % ROOMS),
                                new Author(by.id(), Handle.of(by.name()), new Nickname("Ann")),
                                new LocalId("m" + number),
                                AccountFixture.NOON,
                                new Content.Text(new Body(text))),
                        _ -> done.release());
    }

    private String latin() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append(words[skewed(WORDS)]).append(' ');
        }
        return text.toString();
    }

    private String chinese() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(sign(skewed(SIGNS)));
        }
        return text.toString();
    }

    /// As in speech: the first is about as frequent as the next two together.
    private int skewed(int size) {
        return (int) Math.pow(size, random.nextDouble()) - 1;
    }

    private static String sign(int number) {
        return Character.toString(0x4E00 + number * 7);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 3 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + Math.min(random.nextInt(26), random.nextInt(26))));
        }
        return word.toString();
    }

    private static RoomAlias room(int number) {
        return new RoomAlias("room" + number);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
