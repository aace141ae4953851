/// Where a message is written.
@org.jspecify.annotations.NullMarked
package rookery.ui.composer;
