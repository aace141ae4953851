/// Another person, and what I have to do with them.
@org.jspecify.annotations.NullMarked
package rookery.ui.person;
