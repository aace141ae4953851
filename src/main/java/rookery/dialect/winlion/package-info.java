/// The protocol of winlion's chat: what it says, and what that means here.
@org.jspecify.annotations.NullMarked
package rookery.dialect.winlion;
