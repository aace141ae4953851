package rookery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The formatter needs the JDK the sources are written for, and Maven may run on an older one; so
/// it runs here and not in a Maven plugin (decisions/0003). `mvn -q test -Dtest=FormatTest
/// -Dformat=apply` formats all files.
class FormatTest {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void everySourceIsFormatted() throws Exception {
        boolean apply = "apply".equals(System.getProperty("format"));
        List<Path> unformatted =
                sources().parallelStream().filter(file -> !isFormatted(file, apply)).toList();
        assertThat(unformatted)
                .as("format with: mvn -q test -Dtest=FormatTest -Dformat=apply")
                .isEmpty();
    }

    private static boolean isFormatted(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted =
                    FORMATTER.formatSourceAndFixImports(
                            RemoveUnusedImports.removeUnusedImports(source));
            if (formatted.equals(source)) {
                return true;
            }
            if (apply) {
                Files.writeString(file, formatted);
            }
            return apply;
        } catch (IOException | FormatterException problem) {
            throw new IllegalStateException(file.toString(), problem);
        }
    }

    private static List<Path> sources() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
