/// The frame of the desktop window.
@org.jspecify.annotations.NullMarked
package rookery.ui.shell;
