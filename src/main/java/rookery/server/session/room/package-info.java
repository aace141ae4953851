/// What one connection asks about rooms and its place in conversations.
@org.jspecify.annotations.NullMarked
package rookery.server.session.room;
