/// Files in SQLite and in the folder beside it: on their way, arrived, and who may read them.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server.upload;
