/// Accounts: one connection and one virtual thread for each login, and all its conversations on it.
@org.jspecify.annotations.NullMarked
package rookery.client.session.account;
