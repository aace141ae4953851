/// One conversation as it is read from top to bottom: its lines, and how they change.
@org.jspecify.annotations.NullMarked
package rookery.core.timeline;
