@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server.search;
