/// What programs may do that come with a token of their own.
@org.jspecify.annotations.NullMarked
package rookery.server.session.bot;
