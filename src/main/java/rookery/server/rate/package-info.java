/// How often somebody may do something.
@org.jspecify.annotations.NullMarked
package rookery.server.rate;
