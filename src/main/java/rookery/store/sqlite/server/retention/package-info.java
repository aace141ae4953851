/// What is forgotten in time.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server.retention;
