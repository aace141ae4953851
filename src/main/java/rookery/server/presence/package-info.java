/// Who is there, and who is told of it.
@org.jspecify.annotations.NullMarked
package rookery.server.presence;
