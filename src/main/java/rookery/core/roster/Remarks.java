package rookery.core.roster;

import rookery.core.account.NameText;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What an account has written beside a contact; nobody else sees it.
///
/// @param note lines, tidy, at most [#MAX_NOTE] code points
/// @param groups in order, at most [#MAX_GROUPS], each 1 to [#MAX_LENGTH] code points
/// @param department one line, at most [#MAX_LENGTH] code points
public record Remarks(String note, List<String> groups, String department) {
    public static final int MAX_NOTE = 1_000;
    public static final int MAX_LENGTH = 64;
    public static final int MAX_GROUPS = 32;

    public static final Remarks NONE = new Remarks("", List.of(), "");

    public Remarks {
        groups = List.copyOf(groups);
        if (problemOf(note, groups, department) != Problem.NONE) {
            throw new IllegalArgumentException("not remarks; ask Remarks.parse first");
        }
    }

    /// Groups are put in order, and each is there once.
    public static Parsed parse(String rawNote, List<String> rawGroups, String rawDepartment) {
        if (rawGroups.size() > 2 * MAX_GROUPS) {
            return new Parsed.No(Problem.TOO_MANY_GROUPS);
        }
        if (isFarOver(MAX_NOTE, rawNote)
                || isFarOver(MAX_LENGTH, rawDepartment)
                || rawGroups.stream().anyMatch(group -> isFarOver(MAX_LENGTH, group))) {
            return new Parsed.No(Problem.TOO_LONG);
        }
        NavigableSet<String> groups = new TreeSet<>();
        rawGroups.stream()
                .map(NameText::tidy)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        String note = NameText.tidy(rawNote.replace("\r\n", "\n"));
        String department = NameText.tidy(rawDepartment);
        Problem problem = problemOf(note, List.copyOf(groups), department);
        return problem == Problem.NONE
                ? new Parsed.Ok(new Remarks(note, List.copyOf(groups), department))
                : new Parsed.No(problem);
    }

    /// No tidy form is so much shorter.
    private static boolean isFarOver(int most, String raw) {
        return raw.length() > 16 * most;
    }

    private static Problem problemOf(String note, List<String> groups, String department) {
        if (groups.size() > MAX_GROUPS) {
            return Problem.TOO_MANY_GROUPS;
        }
        for (String group : groups) {
            if (group.isEmpty() || problemOf(group) != Problem.NONE) {
                return group.isEmpty() ? Problem.EMPTY_GROUP : problemOf(group);
            }
        }
        if (note.codePointCount(0, note.length()) > MAX_NOTE) {
            return Problem.TOO_LONG;
        }
        return NameText.hasTrickCharacter(note.replace("\n", ""))
                ? Problem.HAS_CONTROL_CHARACTER
                : problemOf(department);
    }

    private static Problem problemOf(String line) {
        if (line.codePointCount(0, line.length()) > MAX_LENGTH) {
            return Problem.TOO_LONG;
        }
        return NameText.hasTrickCharacter(line) ? Problem.HAS_CONTROL_CHARACTER : Problem.NONE;
    }

    public sealed interface Parsed {
        record Ok(Remarks remarks) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        NONE,
        TOO_LONG,
        TOO_MANY_GROUPS,
        EMPTY_GROUP,
        HAS_CONTROL_CHARACTER
    }
}
