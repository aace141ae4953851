/// What comes of asking a server something.
@org.jspecify.annotations.NullMarked
package rookery.client.answer;
