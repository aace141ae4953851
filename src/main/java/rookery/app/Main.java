package rookery.app;

import picocli.CommandLine;

/// Where the program starts. Does not extend `Application`, so that the class path needs no
/// modules.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Else MessagePack's library reaches for memory in a way that Java warns of.
        System.setProperty("msgpack.universal-buffer", "true");
        System.exit(run(arguments));
    }

    /// The exit status: 0 fine, 1 the check failed, 2 wrong usage or nothing to talk to.
    static int run(String... arguments) {
        return new CommandLine(new RookeryCommand()).execute(arguments);
    }
}
