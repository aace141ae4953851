package rookery.client.attachment;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a picture is to be had small.
final class Thumbnail {
    private static final Pattern FILE = Pattern.compile("/packet/file/[0-9A-Za-z._-]{1,64}");

    private Thumbnail() {}

    /// Empty where the server has no such address.
    static Optional<URI> find(URI picture) {
        boolean hasOne =
                picture.getRawPath() != null
                        && picture.getRawQuery() == null
                        && FILE.matcher(picture.getRawPath()).matches();
        return hasOne
                ? Optional.of(picture.resolve(picture.getRawPath() + "/thumbnail"))
                : Optional.empty();
    }
}
