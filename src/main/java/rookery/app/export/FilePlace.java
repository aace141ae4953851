package rookery.app.export;

import rookery.core.attachment.Attachment;

import java.util.Locale;

/// Where in an export a file is: named by its bytes, with the ending of its own name where that is
/// harmless.
final class FilePlace {
    private static final int LONGEST_ENDING = 8;

    private FilePlace() {}

    static String of(Attachment.Kept kept) {
        String name = kept.name().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean harmless =
                name.indexOf('.') >= 0
                        && ending.length() <= LONGEST_ENDING
                        && ending.matches("[0-9a-z]+");
        return "files/" + kept.hash().hex() + (harmless ? "." + ending : "");
    }
}
