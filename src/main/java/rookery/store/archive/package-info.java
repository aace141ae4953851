/// What a desktop keeps of its conversations.
@org.jspecify.annotations.NullMarked
package rookery.store.archive;
