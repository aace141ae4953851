/// What accounts and rooms look like: their picture, or the first letters of their name.
@org.jspecify.annotations.NullMarked
package rookery.ui.face;
