package rookery.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

class BondTest {
    @Test
    void askingAndAcceptingMakesItMutual() {
        Bond asked = Bond.NONE.after(Bond.Step.ASK);
        assertThat(asked).isEqualTo(new Bond(Standing.ASKED, Standing.ASKED_BY_THEM));
        assertThat(asked.reversed().after(Bond.Step.ACCEPT))
                .isEqualTo(new Bond(Standing.MUTUAL, Standing.MUTUAL));
        assertThat(asked.reversed().after(Bond.Step.REFUSE)).isEqualTo(Bond.NONE);
    }

    @Test
    void whoAskEachOtherAgree() {
        assertThat(Bond.NONE.after(Bond.Step.ASK).reversed().after(Bond.Step.ASK))
                .isEqualTo(new Bond(Standing.MUTUAL, Standing.MUTUAL));
    }

    @Test
    void nobodyCanAcceptForTheOther() {
        Bond asked = Bond.NONE.after(Bond.Step.ASK);
        assertThat(asked.after(Bond.Step.ACCEPT)).isEqualTo(asked);
    }

    @Test
    void whatIsReachableAgreesFromBothSides() {
        assertThat(reachable())
                .hasSize(11)
                .allSatisfy(
                        bond -> {
                            if (bond.mine() != Standing.BLOCKED
                                    && bond.theirs() != Standing.BLOCKED) {
                                assertThat(bond.theirs()).isEqualTo(mirror(bond.mine()));
                            }
                        });
    }

    @Test
    void noStepOfMineShowsWhetherTheyBlockMe() {
        for (Bond bond : reachable()) {
            if (bond.theirs() != Standing.BLOCKED) {
                continue;
            }
            for (Bond.Step step : Bond.Step.values()) {
                Bond open = new Bond(bond.mine(), mirror(bond.mine()));
                assertThat(bond.after(step).mine()).isEqualTo(open.after(step).mine());
                assertThat(bond.after(step).theirs()).isEqualTo(Standing.BLOCKED);
            }
        }
    }

    @Test
    void unblockingUndoesBlockingButForWhatIAskedMyself() {
        for (Bond bond : reachable()) {
            Bond again = bond.after(Bond.Step.BLOCK).after(Bond.Step.UNBLOCK);
            boolean same =
                    bond.mine() != Standing.ASKED
                            && bond.mine() != Standing.BLOCKED
                            && bond.theirs() != Standing.BLOCKED;
            if (same) {
                assertThat(again).isEqualTo(bond);
            }
        }
    }

    @Test
    void everyStepTwiceIsTheStepOnce() {
        for (Bond bond : reachable()) {
            for (Bond.Step step : Bond.Step.values()) {
                if (step != Bond.Step.ASK) {
                    assertThat(bond.after(step).after(step)).isEqualTo(bond.after(step));
                }
            }
        }
    }

    private static Set<Bond> reachable() {
        Set<Bond> seen = new LinkedHashSet<>(Set.of(Bond.NONE));
        Deque<Bond> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Bond bond = next.remove();
            for (Bond.Step step : Bond.Step.values()) {
                for (Bond after :
                        List.of(bond.after(step), bond.reversed().after(step).reversed())) {
                    if (seen.add(after)) {
                        next.add(after);
                    }
                }
            }
        }
        return seen;
    }

    private static Standing mirror(Standing standing) {
        return switch (standing) {
            case ASKED -> Standing.ASKED_BY_THEM;
            case ASKED_BY_THEM -> Standing.ASKED;
            case STRANGER, MUTUAL, BLOCKED -> standing;
        };
    }
}
