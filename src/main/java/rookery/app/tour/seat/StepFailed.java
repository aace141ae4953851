package rookery.app.tour.seat;

/// A step did not hold; the message says what was expected and what was seen.
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StepFailed(String message) {
        super(message);
    }
}
