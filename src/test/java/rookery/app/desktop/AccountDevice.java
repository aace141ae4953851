package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import rookery.app.tour.HumMicrophone;
import rookery.client.answer.Answer;
import rookery.client.attachment.Attachments;
import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.client.session.Logins;
import rookery.client.session.ServerAddress;
import rookery.client.voice.JavaSoundSpeaker;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.message.Delivery;
import rookery.core.message.Plain;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// One desktop of somebody who has an account, without a window.
final class AccountDevice implements AutoCloseable {
    private static final Password PASSWORD =
            ((Password.Parsed.Ok) Password.parseNew("correct horse battery")).password();

    private final Path directory;
    private DesktopServices services;

    AccountDevice(Path directory) {
        this.directory = directory;
        services = open(directory);
    }

    private static DesktopServices open(Path directory) {
        return switch (DesktopServices.open(
                directory,
                new DesktopServices.Sound(new HumMicrophone(), new JavaSoundSpeaker()))) {
            case DesktopServices.Opening.Opened(DesktopServices services, _) -> services;
            case DesktopServices.Opening.Refused(String why) ->
                    throw new IllegalStateException(why);
        };
    }

    void restart() {
        services.close();
        services = open(directory);
    }

    Logins logins() {
        return services.logins();
    }

    Login login() {
        return services.logins().all().get().getFirst();
    }

    Attachments attachments() {
        return services.attachments();
    }

    static ServerAddress server(int port) {
        return new ServerAddress("packet", URI.create("ws://127.0.0.1:" + port));
    }

    Login register(int port, String name) throws Exception {
        return register(server(port), name);
    }

    Login register(ServerAddress server, String name) throws Exception {
        return entered(
                logins().register(server, new AccountName(name), PASSWORD, Nickname.NONE, ""));
    }

    Login logIn(int port, String name) throws Exception {
        return logIn(server(port), name);
    }

    Login logIn(ServerAddress server, String name) throws Exception {
        return entered(logins().logIn(server, new AccountName(name), PASSWORD));
    }

    private static Login entered(CompletionStage<Logins.Entrance> coming) throws Exception {
        Logins.Entrance entrance = coming.toCompletableFuture().get(40, TimeUnit.SECONDS);
        assertThat(entrance).isInstanceOf(Logins.Entrance.Entered.class);
        return ((Logins.Entrance.Entered) entrance).login();
    }

    static <T> T given(CompletionStage<Answer<T>> coming) throws Exception {
        Answer<T> answer = coming.toCompletableFuture().get(40, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return ((Answer.Given<T>) answer).value();
    }

    /// The room, which whoever comes first makes.
    static Conversation room(Login login, RoomAlias room) throws Exception {
        Answer<Conversation> made =
                login.rooms()
                        .create(room, RoomSettings.CLOSED_TO_GUESTS, Keeping.HISTORY)
                        .toCompletableFuture()
                        .get(40, TimeUnit.SECONDS);
        return made instanceof Answer.Given<Conversation>(Conversation own)
                ? own
                : given(login.rooms().join(room));
    }

    @Override
    public void close() {
        services.close();
    }

    /// The rows of one conversation, as a window keeps them.
    static final class Rows {
        private final List<TimelineItem> rows = new ArrayList<>();

        Rows(Conversation conversation) {
            conversation.timeline().watch(this::change);
        }

        private synchronized void change(TimelineChange change) {
            switch (change) {
                case TimelineChange.Reset(var items, _) -> {
                    rows.clear();
                    rows.addAll(items);
                }
                case TimelineChange.Added(var items) -> rows.addAll(items);
                case TimelineChange.Prepended(var items, _) -> rows.addAll(0, items);
                case TimelineChange.Changed(var item) ->
                        rows.replaceAll(each -> each.key() == item.key() ? item : each);
                case TimelineChange.Removed(long key) -> rows.removeIf(each -> each.key() == key);
            }
        }

        synchronized List<TimelineItem> all() {
            return List.copyOf(rows);
        }

        List<String> texts() {
            return all().stream().map(Rows::text).toList();
        }

        static String text(TimelineItem item) {
            return switch (item) {
                case TimelineItem.Mine mine -> Plain.of(mine.content()).text();
                case TimelineItem.Theirs theirs -> Plain.of(theirs.content()).text();
                default -> "";
            };
        }

        static long seq(TimelineItem item) {
            return switch (item) {
                case TimelineItem.Mine mine -> mine.trace().seq();
                case TimelineItem.Theirs theirs -> theirs.trace().seq();
                default -> 0;
            };
        }

        List<Long> seqs() {
            return all().stream().map(Rows::seq).toList();
        }

        List<Delivery> deliveries() {
            return all().stream()
                    .filter(TimelineItem.Mine.class::isInstance)
                    .map(each -> ((TimelineItem.Mine) each).delivery())
                    .toList();
        }
    }
}
