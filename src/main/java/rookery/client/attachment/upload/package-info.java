/// My files on their way to a server, in pieces, through cuts and restarts.
@org.jspecify.annotations.NullMarked
package rookery.client.attachment.upload;
