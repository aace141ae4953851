@org.jspecify.annotations.NullMarked
package rookery.server.rate;
