package rookery.app.tour.chapter;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Steps;

import java.util.List;

/// A part of the tour. Chapters stand in an order: each finds what those before it left.
public interface Chapter {
    /// Where guests meet, and something was said already.
    String GUEST_ROOM = "nest";

    /// Where somebody with an account wrote a lot.
    String PAST_ROOM = "chronicle";

    /// Days since that was written.
    int DAYS_AGO = 3;

    String title();

    void walk(Party party, Steps steps);

    /// All of them.
    static List<Chapter> all(int history) {
        return List.of(
                new Guests(history),
                new Accounts(),
                new Contacts(),
                new Appearing(),
                new Rooms(),
                new Talking(),
                new Marking(),
                new Devices(),
                new Governing(),
                new Past(history),
                new Finding(),
                new Looks(),
                new Farewell());
    }
}
