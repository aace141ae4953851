package rookery.dialect.packet.wire.value;

import rookery.core.account.Avatar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a file of the server is, as packets say it: a path, and before it at most the address of
/// the server. Pure.
public final class FileAddress {
    private static final String FILES = "/packet/file/";
    private static final Pattern PICTURE =
            Pattern.compile("(?:https?://[^/]{1,300})?/packet/file/([0-9A-Za-z._-]{1,64})");

    private FileAddress() {}

    /// On the server itself.
    public static String of(String key) {
        return FILES + key;
    }

    /// Empty for no picture.
    public static String of(Avatar avatar) {
        return switch (avatar) {
            case Avatar.None _ -> "";
            case Avatar.Attached(String key) -> of(key);
        };
    }

    /// The picture at that address, if it is one that a server may have.
    public static Optional<Avatar> findAvatar(String address) {
        if (address.isEmpty()) {
            return Optional.of(new Avatar.None());
        }
        Matcher picture = PICTURE.matcher(address);
        return picture.matches()
                ? Optional.of(new Avatar.Attached(picture.group(1)))
                : Optional.empty();
    }
}
