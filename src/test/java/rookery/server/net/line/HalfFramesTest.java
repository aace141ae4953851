package rookery.server.net.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfFramesTest {
    @Test
    void whatIsRefusedTakesNothingAndWhatIsGivenBackCanBeTakenAgain() {
        HalfFrames budget = new HalfFrames(100);
        assertThat(budget.take(60)).isTrue();
        assertThat(budget.take(60)).isFalse();
        assertThat(budget.take(40)).isTrue();
        assertThat(budget.take(1)).isFalse();
        budget.giveBack(60);
        assertThat(budget.take(60)).isTrue();
    }
}
