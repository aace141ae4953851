package rookery.app;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/// The version from the jar's manifest; classes run from a folder say so.
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"Rookery " + Objects.requireNonNullElse(version, "built from source")};
    }
}
