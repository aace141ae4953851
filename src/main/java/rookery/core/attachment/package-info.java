/// Files kept apart from the text that mentions them.
@org.jspecify.annotations.NullMarked
package rookery.core.attachment;
