/// Frames and files over the network, behind small ports.
@org.jspecify.annotations.NullMarked
package rookery.client.net;
