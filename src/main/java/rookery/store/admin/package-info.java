/// Ports for whoever looks after a server.
@org.jspecify.annotations.NullMarked
package rookery.store.admin;
