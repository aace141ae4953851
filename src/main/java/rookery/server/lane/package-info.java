/// Single threads with bounded queues, on which what belongs together runs in order.
@org.jspecify.annotations.NullMarked
package rookery.server.lane;
