/// The ordered view of one conversation, fed by the archive only.
@org.jspecify.annotations.NullMarked
package rookery.client.timeline;
