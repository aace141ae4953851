/// What whoever looks after a server reads and writes, in SQLite.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server.admin;
