package rookery.core.account;

/// What an account tells of itself.
///
/// @param name what it is called on the screen; may be empty, then the account's name does
/// @param status one line, tidy, at most [#MAX_STATUS] code points
/// @param about lines, tidy, at most [#MAX_ABOUT] code points
public record Profile(Nickname name, Avatar avatar, String status, String about) {
    public static final int MAX_STATUS = 140;
    public static final int MAX_ABOUT = 1_000;

    /// Of an account that has told nothing yet.
    public static final Profile BLANK = new Profile(Nickname.NONE, new Avatar.None(), "", "");

    public Profile {
        if (problemOf(status, about) != Problem.NONE) {
            throw new IllegalArgumentException("not a profile; ask Profile.parse first");
        }
    }

    public static Parsed parse(Nickname name, Avatar avatar, String rawStatus, String rawAbout) {
        // Refuse before any work is done on it: no tidy form is so much shorter.
        if (rawStatus.length() > 16 * MAX_STATUS) {
            return new Parsed.No(Problem.STATUS_TOO_LONG);
        }
        if (rawAbout.length() > 16 * MAX_ABOUT) {
            return new Parsed.No(Problem.ABOUT_TOO_LONG);
        }
        String status = NameText.tidy(rawStatus);
        String about = NameText.tidy(rawAbout.replace("\r\n", "\n"));
        Problem problem = problemOf(status, about);
        return problem == Problem.NONE
                ? new Parsed.Ok(new Profile(name, avatar, status, about))
                : new Parsed.No(problem);
    }

    private static Problem problemOf(String status, String about) {
        if (status.codePointCount(0, status.length()) > MAX_STATUS) {
            return Problem.STATUS_TOO_LONG;
        }
        if (about.codePointCount(0, about.length()) > MAX_ABOUT) {
            return Problem.ABOUT_TOO_LONG;
        }
        return NameText.hasTrickCharacter(status)
                        || NameText.hasTrickCharacter(about.replace("\n", ""))
                ? Problem.HAS_CONTROL_CHARACTER
                : Problem.NONE;
    }

    public sealed interface Parsed {
        record Ok(Profile profile) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        NONE,
        STATUS_TOO_LONG,
        ABOUT_TOO_LONG,
        HAS_CONTROL_CHARACTER
    }
}
