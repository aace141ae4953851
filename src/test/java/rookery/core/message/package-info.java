@org.jspecify.annotations.NullMarked
package rookery.core.message;
