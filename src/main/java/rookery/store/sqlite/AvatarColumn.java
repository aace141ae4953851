package rookery.store.sqlite;

import rookery.core.account.Avatar;

/// How a picture stands in a column: the key of an attachment, or empty.
public final class AvatarColumn {
    private AvatarColumn() {}

    public static Avatar read(String key) {
        return key.isEmpty() ? new Avatar.None() : new Avatar.Attached(key);
    }

    public static String of(Avatar avatar) {
        return switch (avatar) {
            case Avatar.None _ -> "";
            case Avatar.Attached(String key) -> key;
        };
    }
}
