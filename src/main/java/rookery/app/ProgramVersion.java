package rookery.app;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/// The version from the jar's manifest; classes run from a folder say so.
public final class ProgramVersion implements IVersionProvider {
    /// The program's name and version.
    public static String text() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "Rookery " + Objects.requireNonNullElse(version, "built from source");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
