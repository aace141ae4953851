/// Telling one event to everyone it concerns, written down once for all who get the same bytes.
@org.jspecify.annotations.NullMarked
package rookery.server.fanout;
