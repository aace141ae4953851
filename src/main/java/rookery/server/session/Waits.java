package rookery.server.session;

/// What one connection's next request has to wait for: answers without which what it asks would not
/// happen in the order of asking. Belongs to the connection's loop.
public final class Waits {
    private int underway;
    private Runnable goOn = () -> {};

    /// @param task runs on the loop each time when something need not be waited for any longer
    void whenOver(Runnable task) {
        goOn = task;
    }

    boolean areOver() {
        return underway == 0;
    }

    /// @return to be run once, on the loop, when it is there
    public Runnable begin() {
        underway++;
        return () -> {
            underway--;
            goOn.run();
        };
    }
}
