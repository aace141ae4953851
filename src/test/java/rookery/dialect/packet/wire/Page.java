package rookery.dialect.packet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The protocol page, cut into what tests compare.
record Page(List<Section> sections, List<Example> examples) {
    private static final Path FILE = Path.of("src/site/markdown/protocol/packet.md");

    private static final String FENCE = "```json ";

    /// @param tables rows of trimmed cells, without the head
    record Section(String heading, List<List<List<String>>> tables) {}

    /// @param from client, server, or what else speaks
    record Example(String from, String name, String text) {
        @Override
        public String toString() {
            return from + " " + name;
        }
    }

    static Page read() {
        try {
            return of(Files.readAllLines(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Page of(List<String> lines) {
        List<Section> sections = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                sections.add(new Section(line.replaceFirst("#+ ", ""), new ArrayList<>()));
            } else if (line.startsWith(FENCE)) {
                String[] words = line.substring(FENCE.length()).split(" ", 2);
                examples.add(
                        new Example(words[0], words.length > 1 ? words[1] : "", lines.get(i + 1)));
            } else if (line.startsWith("|---")) {
                sections.getLast().tables().add(new ArrayList<>());
                inTable = true;
            } else if (inTable && line.startsWith("|")) {
                sections.getLast().tables().getLast().add(cells(line));
            } else {
                inTable = false;
            }
        }
        return new Page(sections, examples);
    }

    private static List<String> cells(String line) {
        String marked = line.replace("\\|", "\u0000");
        String[] parts = marked.substring(1).split("\\|", -1);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < parts.length - 1; i++) {
            cells.add(parts[i].strip().replace("`", "").replace('\u0000', '|'));
        }
        return cells;
    }

    List<List<List<String>>> tables() {
        return sections.stream().flatMap(section -> section.tables().stream()).toList();
    }

    /// The section that is about this question.
    Optional<Section> find(String query, String way) {
        return sections.stream()
                .filter(
                        section ->
                                section.heading().contains("`" + query + "`")
                                        && (" " + section.heading()).contains(" " + way + " "))
                .findFirst();
    }
}
