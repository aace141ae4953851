package rookery.server.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

@Timeout(20)
class LanesTest {
    @Test
    void aThrowingTaskDoesNotStopItsLane() throws InterruptedException {
        try (Lanes lanes = new Lanes(1, 10)) {
            CountDownLatch after = new CountDownLatch(1);
            lanes.submit(
                    "room",
                    () -> {
                        throw new IllegalStateException("a bug, on purpose");
                    });
            lanes.submit("room", after::countDown);
            after.await();
        }
    }

    @Test
    void aFullLaneRefuses() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        try (Lanes lanes = new Lanes(1, 2)) {
            lanes.submit("room", () -> hold(started, release));
            started.await();
            assertThat(lanes.submit("room", () -> {})).isTrue();
            assertThat(lanes.submit("room", () -> {})).isTrue();
            assertThat(lanes.submit("room", () -> {})).isFalse();
            release.countDown();
        }
    }

    @Test
    void whatMayNotGetLostIsTakenByAFullLaneToo() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);
        try (Lanes lanes = new Lanes(1, 1)) {
            lanes.submit("room", () -> hold(started, release));
            started.await();
            lanes.submit("room", () -> {});
            lanes.hand("room", ran::countDown);
            release.countDown();
            ran.await();
        }
    }

    @Test
    void oneKeyKeepsItsOrder() {
        List<Integer> seen = new ArrayList<>();
        try (Lanes lanes = new Lanes(4, 10_000)) {
            IntStream.range(0, 10_000).forEach(i -> lanes.submit("room", () -> seen.add(i)));
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void aFullLaneLeavesItsNeighboursAlone() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);
        try (Lanes lanes = new Lanes(2, 1)) {
            lanes.submit(0, () -> hold(started, release));
            started.await();
            lanes.submit(0, () -> {});
            assertThat(lanes.submit(0, () -> {})).isFalse();
            assertThat(lanes.submit(1, ran::countDown)).isTrue();
            ran.await();
            release.countDown();
        }
    }

    @Test
    void keysWithTheSmallestHashHaveALaneToo() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Lanes lanes = new Lanes(3, 10)) {
            for (int hash : new int[] {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE}) {
                assertThat(lanes.submit(hash, () -> threads.add(Thread.currentThread()))).isTrue();
            }
        }
        assertThat(threads).isNotEmpty();
    }

    @Test
    void closingRunsWhatWaitsAndTakesNothingMore() {
        List<Integer> seen = new ArrayList<>();
        Lanes lanes = new Lanes(1, 1_000);
        IntStream.range(0, 1_000).forEach(i -> lanes.submit("room", () -> seen.add(i)));
        lanes.close();
        assertThat(seen).hasSize(1_000);
        assertThat(lanes.submit("room", () -> {})).isFalse();
    }

    private static void hold(CountDownLatch started, CountDownLatch release) {
        started.countDown();
        try {
            release.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
