/// Who speaks through a connection, and what becomes of what they say.
@org.jspecify.annotations.NullMarked
package rookery.server.session;
