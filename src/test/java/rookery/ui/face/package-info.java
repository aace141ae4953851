@org.jspecify.annotations.NullMarked
package rookery.ui.face;
