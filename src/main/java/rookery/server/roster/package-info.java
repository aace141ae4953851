/// Whom each account keeps, and who is told of it.
@org.jspecify.annotations.NullMarked
package rookery.server.roster;
