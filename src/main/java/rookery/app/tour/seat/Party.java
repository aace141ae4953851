package rookery.app.tour.seat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Who is on the tour: Ann at two devices, Bob at one, and the server that they come to.
///
/// @param phone Ann's other device; off until she comes in there
/// @param place where files of the tour may be made
/// @param chinese whether Chinese can be drawn here
public record Party(
        Device ann, Device phone, Device bob, TourServer server, Path place, boolean chinese) {
    public static final String PASSWORD = "a warm nest";
    public static final String NEW_PASSWORD = "a warmer nest";

    /// The windows that are open.
    public List<Seat> seats() {
        return Stream.of(ann, phone, bob).filter(Device::isOn).map(Device::seat).toList();
    }
}
