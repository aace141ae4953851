/// The desktop's archive in SQLite.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.archive;
