/// Who somebody is on a server.
@org.jspecify.annotations.NullMarked
package rookery.core.account;
