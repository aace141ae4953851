/// What is said, and how far it came.
@org.jspecify.annotations.NullMarked
package rookery.core.message;
