package rookery.dialect.winlion;

import rookery.core.account.Avatar;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.attachment.FileName;
import rookery.core.message.Content;

import java.net.URI;
import java.util.Optional;

/// Where the files of a server are, in this protocol's words. Pure.
final class Files {
    static final String PATH = "/mnt/";

    /// Longer endings are none.
    private static final int LONGEST_ENDING = 8;

    /// What a message claims of a file; the server knows better.
    private static final ContentHash CLAIMED = new ContentHash("0".repeat(64));

    private Files() {}

    /// Relative, since whoever reads it knows the server by an address of their own.
    static URI of(Attachment.Kept kept) {
        return URI.create(path(kept, ""));
    }

    /// @param ending that the address is to have, with its dot; empty: that of the file's name
    static String path(Attachment.Kept kept, String ending) {
        String wanted = ending.isEmpty() ? FileName.of(kept.name(), "x").extension() : ending;
        boolean fine = wanted.length() <= LONGEST_ENDING && wanted.matches("\\.[0-9A-Za-z]+");
        return PATH + kept.key() + (fine ? wanted : "");
    }

    /// Empty for no picture.
    static String path(Avatar avatar) {
        return switch (avatar) {
            case Avatar.None _ -> "";
            case Avatar.Attached(String key) -> PATH + key;
        };
    }

    static Avatar avatar(String path) {
        return key(path).<Avatar>map(Avatar.Attached::new).orElse(new Avatar.None());
    }

    /// Under which key the server has what is at that path; the ending is only for people.
    static Optional<String> key(String path) {
        if (!path.startsWith(PATH)) {
            return Optional.empty();
        }
        String name = path.substring(PATH.length());
        int dot = name.indexOf('.');
        String key = dot < 0 ? name : name.substring(0, dot);
        return Avatar.Attached.isKey(key) ? Optional.of(key) : Optional.empty();
    }

    /// What a message means on its server: a file there is one of its own, and a file anywhere else
    /// a link, since nobody vouches for it.
    ///
    /// @param server as the sender reached it
    static Content on(URI server, Content content) {
        return content instanceof Content.Filed filed
                        && filed.attachment() instanceof Attachment.Linked(URI source)
                ? own(server, source)
                        .<Content>map(filed::at)
                        .orElseGet(() -> new Content.Link(filed.body(), source, ""))
                : content;
    }

    private static Optional<Attachment> own(URI server, URI source) {
        String path = source.getRawPath() == null ? "" : source.getRawPath();
        return String.valueOf(source.getRawAuthority()).equals(server.getRawAuthority())
                ? key(path).map(key -> new Attachment.Kept(key, CLAIMED, "", "", 0))
                : Optional.empty();
    }
}
