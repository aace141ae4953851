package rookery.core.attachment;

/// A file on its way to the server.
///
/// @param name how the server calls it
/// @param path where its bytes go, on the server
/// @param offset bytes that have arrived
/// @param size all of them
public record Upload(String name, String path, long offset, long size) {}
