package rookery.app.tour.seat;

import java.io.IOException;
import java.util.List;

/// Takes one step after the other and says of each whether it held. Where one does not, what comes
/// after it in the same chapter would stand on nothing and is left out.
public final class Steps {
    private final Shots shots;
    private final Party party;
    private int held;
    private int failed;
    private int leftOut;
    private boolean broken;

    public Steps(Party party, Shots shots) {
        this.party = party;
        this.shots = shots;
    }

    /// From here on steps stand on their own again.
    public void chapter(String title) {
        System.out.println(title);
        broken = false;
        party.seats().forEach(Seat::back);
    }

    public void step(String what, Step step) {
        if (broken) {
            leftOut++;
            System.out.println("left out: " + what);
            return;
        }
        try {
            step.go();
            held++;
            System.out.println("ok        " + what);
        } catch (IOException | RuntimeException why) {
            failed++;
            broken = true;
            System.out.println("failed:   " + what + ": " + why.getMessage());
            party.seats().forEach(seat -> shots.take(seat, "failed"));
        }
    }

    public boolean allHeld() {
        return failed == 0 && leftOut == 0;
    }

    public String sum() {
        return "%d of %d steps held".formatted(held, held + failed + leftOut);
    }

    /// Screenshots of the windows in which something can be seen now.
    public void shoot(String title, Seat... seats) {
        for (Seat seat : List.of(seats)) {
            seat.rest();
            shots.take(seat, title);
        }
    }

    @FunctionalInterface
    public interface Step {
        void go() throws IOException;
    }
}
