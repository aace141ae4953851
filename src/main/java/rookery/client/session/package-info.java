/// Conversations with servers: connect, stay connected, say and hear.
@org.jspecify.annotations.NullMarked
package rookery.client.session;
