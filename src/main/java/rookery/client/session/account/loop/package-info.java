/// The thread of a login, its connection, and what windows see of both.
@org.jspecify.annotations.NullMarked
package rookery.client.session.account.loop;
