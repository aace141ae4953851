/// Those who come by HTTP and are somebody.
@org.jspecify.annotations.NullMarked
package rookery.server.net.visit;
