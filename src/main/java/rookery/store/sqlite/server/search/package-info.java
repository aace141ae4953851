/// An index over what was said, in a file of its own that can be made anew at any time.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server.search;
