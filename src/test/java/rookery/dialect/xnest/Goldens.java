package rookery.dialect.xnest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The recorded lines of one direction, by name.
final class Goldens {
    private Goldens() {}

    static Map<String, String> read(String file) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        try (InputStream in = Goldens.class.getResourceAsStream("/goldens/xnest/" + file)) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(
                            line -> {
                                String[] parts = line.split("\t", 2);
                                lines.put(parts[0], parts[1]);
                            });
        }
        return lines;
    }
}
