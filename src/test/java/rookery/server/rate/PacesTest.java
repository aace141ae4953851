package rookery.server.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.AccountId;

import java.time.Duration;

/// With a time that passes when told.
class PacesTest {
    private static final AccountId ANN = new AccountId(1);

    private long now;
    private final Paces paces = new Paces(1, () -> now);

    @Test
    void fiveAtOnceThenOneASecond() {
        for (int i = 0; i < 5; i++) {
            assertThat(paces.spend(ANN)).isEmpty();
        }
        assertThat(paces.spend(ANN)).isPresent();
        assertThat(paces.spend(new AccountId(2))).isEmpty();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(paces.spend(ANN)).isEmpty();
        assertThat(paces.spend(ANN)).isPresent();
    }

    @Test
    void whoeverIsForgottenHadRested() {
        for (int i = 0; i < 5; i++) {
            paces.spend(ANN);
        }
        for (int i = 2; i < 5_000; i++) {
            paces.spend(new AccountId(i));
        }
        assertThat(paces.spend(ANN)).isPresent();
    }
}
