/// How connections come to be somebody, and what they ask about accounts.
@org.jspecify.annotations.NullMarked
package rookery.server.session.account;
