/// Accounts by the command line.
@org.jspecify.annotations.NullMarked
package rookery.app.account;
