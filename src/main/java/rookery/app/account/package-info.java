/// Accounts without a window.
@org.jspecify.annotations.NullMarked
package rookery.app.account;
