/// What becomes of messages after they were said.
@org.jspecify.annotations.NullMarked
package rookery.store.message;
