/// One conversation of a login: level with the server, what I say in it, and who is there.
@org.jspecify.annotations.NullMarked
package rookery.client.session.account.talk;
