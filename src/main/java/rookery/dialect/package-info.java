/// The contract of a wire protocol: pure codecs and sans-I/O state machines, no socket, no clock,
/// no thread.
@org.jspecify.annotations.NullMarked
package rookery.dialect;
