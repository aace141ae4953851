/// My own account: coming in, presence, profile, devices, password, going.
@org.jspecify.annotations.NullMarked
package rookery.ui.account;
