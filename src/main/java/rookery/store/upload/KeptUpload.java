package rookery.store.upload;

import rookery.core.account.AccountId;
import rookery.core.attachment.ContentHash;

/// A file on its way, as far as it has come.
///
/// @param id given by the server
/// @param name as its owner calls it; may be empty
/// @param size in bytes, as announced
/// @param hash as announced
/// @param arrived bytes that a crash cannot take away any more
public record KeptUpload(
        String id, AccountId owner, String name, long size, ContentHash hash, long arrived) {}
