/// What one connection asks about other accounts.
@org.jspecify.annotations.NullMarked
package rookery.server.session.people;
