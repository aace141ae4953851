/// What was said, as rows and cells.
@org.jspecify.annotations.NullMarked
package rookery.ui.timeline;
