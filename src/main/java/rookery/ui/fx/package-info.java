/// What all screens share: words, colours, icons, and the way from other threads.
@org.jspecify.annotations.NullMarked
package rookery.ui.fx;
