/// Emoji as pictures: the list of them, where they stand in a text, and the picker.
@org.jspecify.annotations.NullMarked
package rookery.ui.emoji;
