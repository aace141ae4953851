package rookery.dialect.packet.wire.tree;

import java.io.IOException;

/// Why a tree cannot be read; never leaves this package.
final class Overgrown extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;

    private final String sentence;

    Overgrown(String path, String sentence) {
        super(sentence);
        this.path = path;
        this.sentence = sentence;
    }

    static Overgrown doubled(String path) {
        return new Overgrown(path, "The field is there twice: send it once.");
    }

    static Overgrown tooDeep(String path) {
        return new Overgrown(
                path,
                "Objects and lists nest more than " + Node.MAX_DEPTH + " deep: flatten them.");
    }

    Grown.Bad asGrown() {
        return new Grown.Bad(path, sentence);
    }

    /// Nobody looks at where in our code a stranger's packet was found wanting.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
