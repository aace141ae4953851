/// The life of a connection: it opens, is asked whether it lives, ends, and comes back.
@org.jspecify.annotations.NullMarked
package rookery.client.session.line;
