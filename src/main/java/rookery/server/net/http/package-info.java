/// Requests and answers of HTTP, as the doors read and write them.
@org.jspecify.annotations.NullMarked
package rookery.server.net.http;
