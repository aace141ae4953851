package rookery.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

final class LedgerTest {
    @Test
    void aHoleThatIsFilledLaterIsNoLoss() {
        Ledger ledger = new Ledger(1);
        for (long number : new long[] {0, 3, 1, 2}) {
            ledger.hear(0, number);
        }
        assertThat(ledger.heard()).isEqualTo(4);
        assertThat(ledger.doubled()).isZero();
    }

    @RepeatedTest(20)
    void eachMessageCountsOnceInWhateverOrderTheyCome(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<long[]> arrivals = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            arrivals.add(new long[] {random.nextInt(3), random.nextInt(60)});
        }
        Collections.shuffle(arrivals, random);
        Ledger ledger = new Ledger(3);
        Set<List<Long>> different = new HashSet<>();
        for (long[] arrival : arrivals) {
            ledger.hear((int) arrival[0], arrival[1]);
            different.add(List.of(arrival[0], arrival[1]));
        }
        assertThat(ledger.heard()).isEqualTo(different.size());
        assertThat(ledger.doubled()).isEqualTo(arrivals.size() - different.size());
    }
}
