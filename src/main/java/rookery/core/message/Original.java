package rookery.core.message;

/// A message as its sender wrote it, for readers who are to get it letter by letter. It goes with
/// the message while that is told, and is not kept.
///
/// @param tongue the dialect, and in which of its ways it is written; empty: there is none
/// @param text as it stood on the wire
public record Original(String tongue, String text) {
    public static final Original NONE = new Original("", "");
}
