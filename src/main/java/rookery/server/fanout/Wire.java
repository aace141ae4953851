package rookery.server.fanout;

import rookery.dialect.Frame;

import java.util.List;

/// How a transport lays frames onto the wire towards a client. Pure.
public interface Wire {
    byte[] bytes(List<Frame> frames);
}
