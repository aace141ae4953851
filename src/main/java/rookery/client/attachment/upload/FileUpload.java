package rookery.client.attachment.upload;

import rookery.client.watch.Watchable;

/// One file on its way. Safe for many threads; never blocks.
public interface FileUpload {
    Watchable<UploadState> state();

    /// What has come so far stays on the server, for a day at the least.
    void pause();

    void resume();

    /// What has come is thrown away.
    void cancel();
}
