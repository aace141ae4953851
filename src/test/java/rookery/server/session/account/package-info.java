@org.jspecify.annotations.NullMarked
package rookery.server.session.account;
