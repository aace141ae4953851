/// Fetching and checking files that messages mention.
@org.jspecify.annotations.NullMarked
package rookery.client.attachment;
