/// Whether and how somebody can be reached.
@org.jspecify.annotations.NullMarked
package rookery.client.presence;
