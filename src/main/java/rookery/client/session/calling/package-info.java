/// Logins in dialects that ask by HTTP: calls and a chat behind one connection.
@org.jspecify.annotations.NullMarked
package rookery.client.session.calling;
