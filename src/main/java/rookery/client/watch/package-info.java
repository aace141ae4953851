/// State that may be watched from any thread.
@org.jspecify.annotations.NullMarked
package rookery.client.watch;
