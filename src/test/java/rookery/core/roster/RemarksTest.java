package rookery.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class RemarksTest {
    @Test
    void groupsStandInOrderAndOnce() {
        assertThat(Remarks.parse(" n ", List.of("work", " home", "work", ""), ""))
                .isEqualTo(new Remarks.Parsed.Ok(new Remarks("n", List.of("home", "work"), "")));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(Remarks.parse("x".repeat(65), List.of(), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_LONG));
        assertThat(Remarks.parse("", List.of("x".repeat(1 << 20)), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_LONG));
        assertThat(Remarks.parse("", Collections.nCopies(1 << 20, "x"), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_MANY_GROUPS));
        assertThat(Remarks.parse("", IntStream.range(0, 17).mapToObj(i -> "g" + i).toList(), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_MANY_GROUPS));
        assertThat(Remarks.parse("", List.of("a\nb"), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.HAS_CONTROL_CHARACTER));
    }
}
