/// What can be done with a message, by mouse and by keyboard.
@org.jspecify.annotations.NullMarked
package rookery.ui.action;
