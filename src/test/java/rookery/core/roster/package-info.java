/// Rosters, against their laws.
@org.jspecify.annotations.NullMarked
package rookery.core.roster;
