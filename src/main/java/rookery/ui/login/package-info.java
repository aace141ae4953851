/// Coming into a room: here or elsewhere.
@org.jspecify.annotations.NullMarked
package rookery.ui.login;
