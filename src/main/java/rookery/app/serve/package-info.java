/// The server as a command and as a part of the desktop.
@org.jspecify.annotations.NullMarked
package rookery.app.serve;
