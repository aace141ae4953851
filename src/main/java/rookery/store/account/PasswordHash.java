package rookery.store.account;

/// What is kept of a password: with its method and salt, in the form `$method$…`. Never printed.
///
/// @param text empty where no password fits
public record PasswordHash(String text) {
    /// No password fits.
    public static final PasswordHash NONE = new PasswordHash("");

    @Override
    public String toString() {
        return "(a password hash)";
    }
}
