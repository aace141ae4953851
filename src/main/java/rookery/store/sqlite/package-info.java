/// SQLite behind the ports of [rookery.store]: one writer that commits in groups, several readers.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite;
