/// The whole of a data directory as one file, and back.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.backup;
