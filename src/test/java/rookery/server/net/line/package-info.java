@org.jspecify.annotations.NullMarked
package rookery.server.net.line;
