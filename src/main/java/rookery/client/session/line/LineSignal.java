package rookery.client.session.line;

import rookery.client.net.Ending;
import rookery.dialect.Frame;

/// What happens on a connection; one that is not the present one is not listened to.
public sealed interface LineSignal {
    int line();

    record Opened(int line) implements LineSignal {}

    record Heard(int line, Frame frame) implements LineSignal {}

    record Alive(int line) implements LineSignal {}

    record Ended(int line, Ending ending) implements LineSignal {}
}
