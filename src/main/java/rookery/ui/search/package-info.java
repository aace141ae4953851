/// Finding what was said, in one conversation or in all of an account.
@org.jspecify.annotations.NullMarked
package rookery.ui.search;
