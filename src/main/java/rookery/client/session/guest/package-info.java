/// Guests: one connection for each room.
@org.jspecify.annotations.NullMarked
package rookery.client.session.guest;
