package rookery.app.account;

import rookery.core.account.Password;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A new password: one line of the standard input, or asked for where somebody sits there.
final class PasswordLine {
    private PasswordLine() {}

    /// Blocking.
    static Password.Parsed ofThisProcess() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(PasswordLine::asked)
                .orElseGet(() -> of(System.in));
    }

    private static Password.Parsed asked(Console console) {
        char[] typed = console.readPassword("Password: ");
        return Password.parseNew(typed == null ? "" : new String(typed));
    }

    /// Blocking.
    static Password.Parsed of(InputStream in) {
        try {
            // Two more for the end of the line, one to see that it is too long.
            byte[] bytes = in.readNBytes(Password.MAX_BYTES + 3);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String line = end < 0 ? text : text.substring(0, end);
            return Password.parseNew(
                    line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        } catch (IOException broken) {
            return new Password.Parsed.No(Password.Problem.EMPTY);
        }
    }

    /// What is wrong and what to do.
    static String sentence(Password.Problem problem) {
        return switch (problem) {
            case EMPTY ->
                    "There is no password. Give it as one line of the standard input, for instance"
                            + " with < FILE.";
            case TOO_SHORT ->
                    "The password is too short. Take %d characters at least."
                            .formatted(Password.MIN_LENGTH);
            case TOO_LONG ->
                    "The password is too long. Take %d bytes at most."
                            .formatted(Password.MAX_BYTES);
        };
    }
}
