@org.jspecify.annotations.NullMarked
package rookery.app.export;
