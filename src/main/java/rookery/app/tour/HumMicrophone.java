package rookery.app.tour;

import rookery.app.tour.seat.Material;
import rookery.client.voice.Microphone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A microphone in front of which somebody hums, in real time.
public final class HumMicrophone implements Microphone {
    private final short[] hum = Material.hum();

    @Override
    public Opened open() {
        return new Opened.Listening(new Humming());
    }

    private final class Humming implements Line {
        private final CountDownLatch closed = new CountDownLatch(1);
        private int next;

        @Override
        public int read(short[] into) {
            long millis = into.length * 1000L / Material.RATE;
            try {
                if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                    return -1;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return -1;
            }
            for (int i = 0; i < into.length; i++) {
                into[i] = hum[next];
                next = (next + 1) % hum.length;
            }
            return into.length;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
