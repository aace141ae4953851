/// Ports to rooms that stay: their settings, who belongs to them, and how far each has read.
/// Blocking.
@org.jspecify.annotations.NullMarked
package rookery.store.room;
