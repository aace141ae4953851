/// How far somebody has what was said, and what else is kept for them alone.
@org.jspecify.annotations.NullMarked
package rookery.core.receipt;
