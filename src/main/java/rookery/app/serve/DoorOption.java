package rookery.app.serve;

import java.util.Map;
import java.util.Optional;

/// The command line's `--door NAME=PORT`.
final class DoorOption {
    private DoorOption() {}

    /// Puts the door into the ports, or says what is wrong.
    static Optional<String> apply(String option, Map<String, Integer> ports) {
        int equals = option.indexOf('=');
        if (equals < 0) {
            return Optional.of("--door " + option + " lacks a port. Write it as --door NAME=PORT.");
        }
        String name = option.substring(0, equals);
        String port = option.substring(equals + 1);
        if (!ServerConfigFile.DOORS.contains(name)) {
            return Optional.of(
                    "There is no door "
                            + name
                            + ". The doors are: "
                            + String.join(", ", ServerConfigFile.DOORS)
                            + ".");
        }
        if (port.equals("off")) {
            ports.remove(name);
            return Optional.empty();
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 0xFFFF) {
            return Optional.of(
                    "--door "
                            + option
                            + " is no port. It must be 0 to 65535, where 0 takes a free one, or"
                            + " off.");
        }
        ports.put(name, Integer.parseInt(port));
        return Optional.empty();
    }
}
