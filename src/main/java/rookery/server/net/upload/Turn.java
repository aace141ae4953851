package rookery.server.net.upload;

import io.netty.channel.ChannelHandlerContext;

/// Whoever serves the other requests of a socket, one at a time. On the event loop only.
public interface Turn {
    /// False where a request is being served: then nothing else may be.
    boolean begin();

    /// What began is over.
    void next(ChannelHandlerContext context);
}
