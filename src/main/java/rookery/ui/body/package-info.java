/// The text of a message on the screen: what its marks mean, and how it flows.
@org.jspecify.annotations.NullMarked
package rookery.ui.body;
