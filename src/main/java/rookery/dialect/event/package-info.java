/// What a server tells without being asked.
@org.jspecify.annotations.NullMarked
package rookery.dialect.event;
