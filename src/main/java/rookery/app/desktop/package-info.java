/// The desktop as a part of the program: wiring, start and end.
@org.jspecify.annotations.NullMarked
package rookery.app.desktop;
