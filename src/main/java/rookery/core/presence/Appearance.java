package rookery.core.presence;

/// What a device says of the presence of its account.
public sealed interface Appearance {
    String status();

    record Shown(Show show, String status) implements Appearance {}

    /// Others see it as unavailable; it hears as before.
    record Invisible(String status) implements Appearance {}

    /// @param status shown beside when it was last there
    record Gone(String status) implements Appearance {}
}
