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
    void aNoteMayHaveLinesAndAsMuchAsThePageSays() {
        String note = "plays go\n" + "x".repeat(991);
        assertThat(Remarks.parse(note.replace("\n", "\r\n"), List.of(), ""))
                .isEqualTo(new Remarks.Parsed.Ok(new Remarks(note, List.of(), "")));
        List<String> groups = IntStream.range(10, 42).mapToObj(i -> "g" + i).toList();
        assertThat(Remarks.parse("", groups, "x".repeat(64)))
                .isEqualTo(new Remarks.Parsed.Ok(new Remarks("", groups, "x".repeat(64))));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(Remarks.parse("x".repeat(1_001), List.of(), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_LONG));
        assertThat(Remarks.parse("", List.of("x".repeat(1 << 20)), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_LONG));
        assertThat(Remarks.parse("", Collections.nCopies(1 << 20, "x"), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_MANY_GROUPS));
        assertThat(Remarks.parse("", IntStream.range(0, 33).mapToObj(i -> "g" + i).toList(), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_MANY_GROUPS));
        assertThat(Remarks.parse("", List.of("x".repeat(65)), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_LONG));
        assertThat(Remarks.parse("", List.of(), "x".repeat(65)))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.TOO_LONG));
        assertThat(Remarks.parse("a\u202Eb", List.of(), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.HAS_CONTROL_CHARACTER));
        assertThat(Remarks.parse("", List.of("a\nb"), ""))
                .isEqualTo(new Remarks.Parsed.No(Remarks.Problem.HAS_CONTROL_CHARACTER));
    }
}
