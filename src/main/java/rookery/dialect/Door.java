package rookery.dialect;

/// A place where a dialect wants to be spoken to.
///
/// @param door the door's name on the command line, `main` for instance
/// @param path the first part of the path, with slashes, for example `/xgate/websocket/`
public record Door(String door, Transport transport, String path) {
    public enum Transport {
        WEBSOCKET,
        HTTP,
        /// HTTP with forms that bring files, which are not gathered in memory.
        FORM,
        TCP,
        UDP
    }
}
