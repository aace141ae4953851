package rookery.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.presence.Appearance;
import rookery.core.presence.Show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class AttendanceTest {
    private static final long SEED = 20_261_127;
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Appearance ONLINE = new Appearance.Shown(Show.ONLINE, "");
    private static final Appearance BUSY = new Appearance.Shown(Show.BUSY, "writing");
    private static final Appearance GONE = new Appearance.Gone("gone home");
    private static final Appearance HIDDEN = new Appearance.Invisible("");

    private final Attendance<String> attendance = new Attendance<>();

    @Test
    void aDeviceThatSaysNothingIsTakenToBeOnlineButOneThatSpokeIsNot() {
        attendance.arrive("laptop", 1);
        assertThat(attendance.best()).isEmpty();
        assertThat(attendance.assume("laptop", ONLINE, NOON)).isTrue();
        assertThat(attendance.best()).contains(ONLINE);
        attendance.arrive("phone", 2);
        attendance.speak("phone", HIDDEN, NOON);
        attendance.speak("laptop", HIDDEN, NOON);
        assertThat(attendance.assume("phone", ONLINE, NOON)).isFalse();
        assertThat(attendance.best()).isEmpty();
    }

    @Test
    void aDeviceThatIsBackInTimeWasNeverGone() {
        attendance.arrive("socket 1", 7);
        attendance.speak("socket 1", BUSY, NOON);
        assertThat(attendance.lose("socket 1", NOON)).isTrue();
        attendance.arrive("socket 2", 7);
        attendance.giveUp("socket 1");
        assertThat(attendance.best()).contains(BUSY);
        attendance.speak("socket 2", BUSY, NOON);
        assertThat(attendance.best()).contains(BUSY);
    }

    @Test
    void aDeviceThatIsNotBackIsGivenUpAndWasSeenWhenItWasCutOff() {
        attendance.arrive("laptop", 7);
        attendance.speak("laptop", ONLINE, NOON);
        attendance.lose("laptop", NOON.plusSeconds(3));
        attendance.giveUp("laptop");
        assertThat(attendance.best()).isEmpty();
        assertThat(attendance.isEmpty()).isTrue();
        assertThat(attendance.shownUntil()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void whoSaysThatItIsGoneIsGoneAtOnce() {
        attendance.arrive("laptop", 7);
        attendance.speak("laptop", ONLINE, NOON);
        attendance.speak("laptop", GONE, NOON.plusSeconds(1));
        assertThat(attendance.best()).contains(GONE);
        assertThat(attendance.lose("laptop", NOON.plusSeconds(2))).isFalse();
        assertThat(attendance.isEmpty()).isTrue();
        assertThat(attendance.shownUntil()).isEqualTo(NOON.plusSeconds(1));
    }

    /// Against a list of what was said, in the order of saying.
    @Test
    void theAccountShowsTheBestOfItsDevicesWhateverTheySay() {
        Random random = new Random(SEED);
        List<Said> model = new ArrayList<>();
        Optional<Appearance> goodbye = Optional.empty();
        for (int i = 0; i < 20_000; i++) {
            String device = "d" + random.nextInt(4);
            boolean here = model.stream().anyMatch(said -> said.device.equals(device));
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (!here) {
                        attendance.arrive(device, 0);
                        model.add(new Said(device, Optional.empty()));
                    }
                }
                case 1 -> {
                    boolean stays = attendance.lose(device, NOON);
                    assertThat(stays).isEqualTo(here && shown(model, device));
                    attendance.giveUp(device);
                    model.removeIf(said -> said.device.equals(device));
                }
                default -> {
                    Appearance word = word(random);
                    attendance.speak(device, word, NOON);
                    if (here) {
                        model.removeIf(said -> said.device.equals(device));
                        model.add(new Said(device, Optional.of(word)));
                        goodbye = word instanceof Appearance.Gone ? Optional.of(word) : goodbye;
                        goodbye = word instanceof Appearance.Shown ? Optional.empty() : goodbye;
                    }
                }
            }
            assertThat(attendance.best())
                    .isEqualTo(best(model).isPresent() ? best(model) : goodbye);
            assertThat(attendance.isEmpty()).isEqualTo(model.isEmpty());
        }
    }

    private static boolean shown(List<Said> model, String device) {
        return model.stream()
                .anyMatch(
                        said ->
                                said.device.equals(device)
                                        && said.word.orElse(GONE) instanceof Appearance.Shown);
    }

    private static Appearance word(Random random) {
        String status = "s" + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 -> new Appearance.Gone(status);
            case 1 -> new Appearance.Invisible(status);
            default -> new Appearance.Shown(List.of(Show.values()).get(random.nextInt(3)), status);
        };
    }

    private static Optional<Appearance> best(List<Said> model) {
        List<Appearance> words =
                model.reversed().stream().map(Said::word).flatMap(Optional::stream).toList();
        return words.stream()
                .filter(Appearance.Shown.class::isInstance)
                .min(Comparator.comparing(word -> ((Appearance.Shown) word).show()));
    }

    private record Said(String device, Optional<Appearance> word) {}
}
