/// Pictures, voices and files in the window.
@org.jspecify.annotations.NullMarked
package rookery.ui.media;
