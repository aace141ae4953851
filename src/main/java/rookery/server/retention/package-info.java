/// What a server forgets in time.
@org.jspecify.annotations.NullMarked
package rookery.server.retention;
