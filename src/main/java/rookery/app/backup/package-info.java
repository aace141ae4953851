/// A server's data as one archive, and back, without a window.
@org.jspecify.annotations.NullMarked
package rookery.app.backup;
