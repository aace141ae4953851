package rookery.core.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A name under which a file may be kept on any system, made from whatever somebody sent: no
/// folders, no invisible characters, nothing that Windows takes for a device.
///
/// @param text 1 to [#MAX_BYTES] bytes of UTF-8
public record FileName(String text) {
    /// Linux allows 255; the rest is room for a number that a person's own folder may need.
    public static final int MAX_BYTES = 200;

    private static final Set<String> DEVICES =
            Set.of(
                    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5",
                    "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5",
                    "lpt6", "lpt7", "lpt8", "lpt9");

    public FileName {
        if (!text.equals(safe(text, ""))) {
            throw new IllegalArgumentException("not a safe file name; ask FileName.of first");
        }
    }

    /// The nearest safe name.
    ///
    /// @param otherwise a safe name, for when nothing is left
    public static FileName of(String raw, String otherwise) {
        return new FileName(safe(raw, otherwise));
    }

    /// With its dot, in lower case; empty if there is none.
    public String extension() {
        int dot = text.lastIndexOf('.');
        return dot > 0 && dot >= text.length() - 10 && dot < text.length() - 1
                ? text.substring(dot).toLowerCase(Locale.ROOT)
                : "";
    }

    private static String safe(String raw, String otherwise) {
        String last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isVisible)
                .map(c -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        String name = stripDots(cutInTheMiddle(stripDots(kept.toString())));
        if (name.isEmpty()) {
            return otherwise;
        }
        String stem = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "_" + name : name;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /// Windows drops dots and spaces at the end; at the beginning they hide a file.
    private static String stripDots(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isDotOrSpace(name.charAt(from))) {
            from++;
        }
        while (to > from && isDotOrSpace(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isDotOrSpace(char c) {
        return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Keeps the end, where the extension is.
    private static String cutInTheMiddle(String name) {
        int[] characters = name.codePoints().toArray();
        int drop = 0;
        int middle = characters.length / 2;
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES - 1) {
            drop = Math.max(1, drop + Math.max(1, (cut.length() - MAX_BYTES) / 4));
            int from = Math.max(0, middle - (drop + 1) / 2);
            int to = Math.min(characters.length, middle + drop / 2);
            cut =
                    new String(characters, 0, from)
                            + "…"
                            + new String(characters, to, characters.length - to);
        }
        return cut;
    }
}
