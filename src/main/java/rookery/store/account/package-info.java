/// Ports to accounts: who they are, what proves it, and whom they keep. Blocking.
@org.jspecify.annotations.NullMarked
package rookery.store.account;
