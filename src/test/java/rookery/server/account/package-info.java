/// Accounts over a real store, and the limits on guessing under a clock of their own.
@org.jspecify.annotations.NullMarked
package rookery.server.account;
