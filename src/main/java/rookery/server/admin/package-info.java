/// What whoever looks after a server can ask of it over HTTP.
@org.jspecify.annotations.NullMarked
package rookery.server.admin;
