/// Who belongs to a room, and what those may do to each other who look after it.
@org.jspecify.annotations.NullMarked
package rookery.ui.member;
