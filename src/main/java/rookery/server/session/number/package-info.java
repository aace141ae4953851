/// What is asked by dialects that know accounts and rooms by their numbers alone.
@org.jspecify.annotations.NullMarked
package rookery.server.session.number;
