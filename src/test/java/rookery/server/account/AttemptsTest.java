package rookery.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.AccountName;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

class AttemptsTest {
    private static final long SEED = 20_261_121;
    private static final AccountName ANN = new AccountName("ann");
    private static final AccountName BOB = new AccountName("bob");
    private static final Origin ELSEWHERE = new Origin("0a000001");
    private static final AttemptLimits LIMITS =
            new AttemptLimits(3, 5, Duration.ofSeconds(1), Duration.ofSeconds(60));

    private final HandClock clock = new HandClock();
    private final Attempts attempts = new Attempts(() -> LIMITS, clock);

    @Test
    void theFirstTriesAreFreeAndEachFurtherOneWaitsTwiceAsLong() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.begin(ANN, Origin.HERE)).isZero();
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            Duration wait = attempts.begin(ANN, Origin.HERE);
            assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
            clock.forward(wait);
            assertThat(attempts.begin(ANN, Origin.HERE)).isZero();
        }
    }

    @Test
    void askingTooEarlyDoesNotLengthenTheWait() {
        IntStream.range(0, 3).forEach(_ -> attempts.begin(ANN, Origin.HERE));
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.begin(ANN, Origin.HERE)).isEqualTo(Duration.ofSeconds(1));
        }
        clock.forward(Duration.ofMillis(400));
        assertThat(attempts.begin(ANN, Origin.HERE)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void oneNameDoesNotWaitForAnother() {
        IntStream.range(0, 4).forEach(_ -> attempts.begin(ANN, Origin.HERE));
        assertThat(attempts.begin(BOB, Origin.HERE)).isZero();
    }

    @Test
    void theRightPasswordFreesTheName() {
        IntStream.range(0, 3).forEach(_ -> attempts.begin(ANN, Origin.HERE));
        attempts.succeeded(ANN, Origin.HERE);
        assertThat(attempts.begin(ANN, Origin.HERE)).isZero();
    }

    @Test
    void anAddressThatTriesManyNamesWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin(new AccountName("name" + i), ELSEWHERE)).isZero();
        }
        assertThat(attempts.begin(ANN, ELSEWHERE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.begin(ELSEWHERE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.begin(ANN, new Origin("0a000002"))).isZero();
    }

    @Test
    void anAccountOfOnesOwnMakesNoRoomForGuessingAtOthers() {
        int guesses = 0;
        for (int i = 0; i < 100; i++) {
            if (attempts.begin(BOB, ELSEWHERE).isZero()) {
                attempts.succeeded(BOB, ELSEWHERE);
            }
            if (attempts.begin(new AccountName("victim" + i), ELSEWHERE).isZero()) {
                guesses++;
            }
        }
        assertThat(guesses).isEqualTo(5);
    }

    @Test
    void afterALongCalmAllIsForgotten() {
        IntStream.range(0, 3).forEach(_ -> attempts.begin(ANN, ELSEWHERE));
        clock.forward(Duration.ofSeconds(12 * 60 + 1));
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.begin(ANN, ELSEWHERE)).isZero();
        }
        assertThat(attempts.begin(ANN, ELSEWHERE)).isPositive();
    }

    @Test
    void manyAtOnceAreAsManyFailures() {
        long free =
                IntStream.range(0, 200)
                        .parallel()
                        .filter(_ -> attempts.begin(ANN, ELSEWHERE).isZero())
                        .count();
        assertThat(free).isEqualTo(3);
    }

    @Test
    void theMemoryIsBounded() {
        for (int i = 0; i < 3 * Attempts.MOST; i++) {
            attempts.begin(new AccountName("name" + i), new Origin("o" + i));
        }
        assertThat(attempts.remembered()).isEqualTo(2 * Attempts.MOST);
    }

    @Test
    void whateverHappensNobodyGuessesFasterThanTheRule() {
        Random random = new Random(SEED);
        int allowed = 0;
        Duration passed = Duration.ZERO;
        while (passed.compareTo(Duration.ofHours(1)) < 0) {
            Duration step = Duration.ofMillis(random.nextInt(5_000));
            clock.forward(step);
            passed = passed.plus(step);
            if (attempts.begin(ANN, new Origin("o" + random.nextInt())).isZero()) {
                allowed++;
            }
        }
        // Three, the seven of the growing waits, and one a minute.
        assertThat(allowed).isBetween(40, 3 + 7 + 60);
    }

    @Test
    void aHouseholdIsOneOriginAndThisComputerIsNone() throws UnknownHostException {
        assertThat(origin("2001:db8:1:2::1")).isEqualTo(origin("2001:db8:1:2:ffff::9"));
        assertThat(origin("2001:db8:1:2::1")).isNotEqualTo(origin("2001:db8:1:3::1"));
        assertThat(origin("192.0.2.1")).isNotEqualTo(origin("192.0.2.2"));
        assertThat(origin("::ffff:192.0.2.1")).isEqualTo(origin("192.0.2.1"));
        assertThat(origin("127.0.0.1")).isEqualTo(Origin.HERE).isEqualTo(origin("::1"));
    }

    private static Origin origin(String address) throws UnknownHostException {
        return Origin.of(InetAddress.getByName(address));
    }
}
