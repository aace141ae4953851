/// A person's places in the tour: devices with windows, the hands that work them, and what is noted
/// of it.
@org.jspecify.annotations.NullMarked
package rookery.app.tour.seat;
