/// Coming in: what a server says to somebody at its door, and what a desktop remembers of it.
@org.jspecify.annotations.NullMarked
package rookery.client.session.entry;
