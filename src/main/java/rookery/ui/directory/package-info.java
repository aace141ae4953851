/// Rooms one may join, and making one.
@org.jspecify.annotations.NullMarked
package rookery.ui.directory;
