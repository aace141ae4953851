/// One request over HTTP to whoever looks after a server, and its answer.
@org.jspecify.annotations.NullMarked
package rookery.server.admin.call;
