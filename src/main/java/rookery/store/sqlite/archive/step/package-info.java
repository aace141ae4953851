/// What all conversations of the archive do alike: one change after the other on its thread, told
/// once it is kept.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.archive.step;
