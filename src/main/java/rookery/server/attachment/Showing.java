package rookery.server.attachment;

import java.util.Locale;
import java.util.Set;

/// How a kept file may be given to a browser.
///
/// @param type the media type to say
/// @param place whether it may be shown in a page or only saved
public record Showing(String type, Place place) {
    private static final Set<String> SHOWN =
            Set.of("text/plain", "application/pdf", "application/ogg");

    /// Only what cannot run as a script in the server's name is shown as what it is.
    public static Showing of(String found) {
        String type = found.toLowerCase(Locale.ROOT);
        boolean picture = type.startsWith("image/") && !type.contains("xml");
        boolean sound = type.startsWith("audio/") || type.startsWith("video/");
        return picture || (sound && !type.contains("xml")) || SHOWN.contains(type)
                ? new Showing(type, Place.INLINE)
                : new Showing("application/octet-stream", Place.ATTACHMENT);
    }

    boolean isPicture() {
        return type.startsWith("image/");
    }

    public enum Place {
        INLINE,
        ATTACHMENT
    }
}
