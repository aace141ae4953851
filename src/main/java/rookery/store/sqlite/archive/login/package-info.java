/// What a desktop keeps of its accounts, in SQLite.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.archive.login;
