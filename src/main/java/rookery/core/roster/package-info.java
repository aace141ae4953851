/// Whom an account keeps, and how the two stand to each other.
@org.jspecify.annotations.NullMarked
package rookery.core.roster;
