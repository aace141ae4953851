/// Ports to files that come in pieces, and to whom they belong once they are here. Blocking.
@org.jspecify.annotations.NullMarked
package rookery.store.upload;
