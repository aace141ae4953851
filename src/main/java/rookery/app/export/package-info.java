/// What was said, written so that people and other programs can read it.
@org.jspecify.annotations.NullMarked
package rookery.app.export;
