package rookery.store.upload;

/// How much one account may bring.
///
/// @param perAccount bytes of all its files, those on their way too
/// @param open files on their way at once
/// @param free bytes that stay free on the disk
public record Allowance(long perAccount, int open, long free) {}
