@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.archive.login;
