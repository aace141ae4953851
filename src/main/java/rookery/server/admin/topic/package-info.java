/// What can be asked about a server by whoever looks after it.
@org.jspecify.annotations.NullMarked
package rookery.server.admin.topic;
