/// What is kept of a conversation, in pages.
@org.jspecify.annotations.NullMarked
package rookery.core.history;
