/// Files, from disk to whoever may read them.
@org.jspecify.annotations.NullMarked
package rookery.server.net.media;
