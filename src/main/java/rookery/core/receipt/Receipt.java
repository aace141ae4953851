package rookery.core.receipt;

import rookery.core.account.Handle;

/// How far somebody has what was said.
///
/// @param delivered up to which seq a device of theirs has it; never below `displayed`
/// @param displayed up to which seq they have seen it
public record Receipt(Handle handle, long delivered, long displayed) {}
