/// Netty: doors, pipelines, and the place where its types end.
@org.jspecify.annotations.NullMarked
package rookery.server.net;
