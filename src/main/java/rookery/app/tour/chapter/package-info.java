/// What people do in the tour, a chapter a class.
@org.jspecify.annotations.NullMarked
package rookery.app.tour.chapter;
