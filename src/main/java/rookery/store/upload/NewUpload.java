package rookery.store.upload;

import rookery.core.account.AccountId;
import rookery.core.attachment.ContentHash;

import java.time.Instant;

/// A file that somebody announces.
///
/// @param id under which it may be kept, where there is none of the same file yet
public record NewUpload(
        String id, AccountId owner, String name, long size, ContentHash hash, Instant at) {}
