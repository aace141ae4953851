package rookery.ui.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The marks that a body may have, by the page of the packet dialect: emphasis, code, quotes and
/// links; all else is text as it stands. Any text is one, and none takes longer than its length
/// allows. Pure.
final class Markdown {
    private static final String FENCE = "```";

    /// Deeper quotes are shown as they were typed.
    private static final int DEEPEST = 4;

    private Markdown() {}

    static List<Block> blocks(String text, Called called) {
        return blocks(List.of(text.split("\n", -1)), called, 0);
    }

    private static List<Block> blocks(List<String> lines, Called called, int depth) {
        List<Block> blocks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int at = 0;
        boolean fences = true;
        while (at < lines.size()) {
            String line = lines.get(at);
            int end = fences && opensFence(line) ? fenceEnd(lines, at) : -1;
            fences &= end >= 0 || !opensFence(line);
            if (end >= 0) {
                flush(words, called, blocks);
                blocks.add(new Block.Code(String.join("\n", lines.subList(at + 1, end))));
                at = end + 1;
            } else if (line.startsWith(">") && depth < DEEPEST) {
                flush(words, called, blocks);
                int to = quoteEnd(lines, at);
                List<String> quoted = lines.subList(at, to).stream().map(Markdown::bare).toList();
                blocks.add(new Block.Quote(blocks(quoted, called, depth + 1)));
                at = to;
            } else {
                words.add(line);
                at++;
            }
        }
        flush(words, called, blocks);
        return blocks;
    }

    /// Lines of nothing at either end only keep blocks apart.
    private static void flush(List<String> words, Called called, List<Block> blocks) {
        int from = 0;
        int to = words.size();
        while (from < to && words.get(from).isBlank()) {
            from++;
        }
        while (from < to && words.get(to - 1).isBlank()) {
            to--;
        }
        if (from < to) {
            String text = String.join("\n", words.subList(from, to));
            blocks.add(new Block.Words(Spans.of(text, called, Set.of())));
        }
        words.clear();
    }

    private static boolean opensFence(String line) {
        return line.startsWith(FENCE) && line.indexOf('`', FENCE.length()) < 0;
    }

    /// The line that closes it, or -1.
    private static int fenceEnd(List<String> lines, int from) {
        for (int at = from + 1; at < lines.size(); at++) {
            if (lines.get(at).stripTrailing().equals(FENCE)) {
                return at;
            }
        }
        return -1;
    }

    private static int quoteEnd(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && lines.get(to).startsWith(">")) {
            to++;
        }
        return to;
    }

    private static String bare(String quoted) {
        return quoted.substring(quoted.startsWith("> ") ? 2 : 1);
    }
}
