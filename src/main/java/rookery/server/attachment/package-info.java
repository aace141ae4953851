/// Files on their way into a room, and how they may be shown on their way out.
@org.jspecify.annotations.NullMarked
package rookery.server.attachment;
