/// What a message looks like, apart from where it stands.
@org.jspecify.annotations.NullMarked
package rookery.ui.bubble;
