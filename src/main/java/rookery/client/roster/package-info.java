/// Whom an account keeps.
@org.jspecify.annotations.NullMarked
package rookery.client.roster;
