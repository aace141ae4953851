/// What a dialect or a peer can say.
@org.jspecify.annotations.NullMarked
package rookery.core.capability;
