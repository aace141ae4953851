/// What becomes of messages after they were said, as requests, events and lines of text.
@org.jspecify.annotations.NullMarked
package rookery.server.message;
