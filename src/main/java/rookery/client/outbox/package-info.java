/// Messages of mine on their way out.
@org.jspecify.annotations.NullMarked
package rookery.client.outbox;
