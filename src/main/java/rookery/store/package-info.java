/// Ports to what is kept. Blocking unless a method says otherwise.
@org.jspecify.annotations.NullMarked
package rookery.store;
