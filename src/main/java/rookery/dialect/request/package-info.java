/// What a client asks of a server.
@org.jspecify.annotations.NullMarked
package rookery.dialect.request;
