/// What was said on a server and what became of it, in SQLite.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server.message;
