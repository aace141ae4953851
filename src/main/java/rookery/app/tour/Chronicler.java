package rookery.app.tour;

import rookery.app.desktop.DesktopServices;
import rookery.app.tour.seat.Party;
import rookery.client.answer.Answer;
import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Logins;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.message.Body;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.room.Access;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Somebody without a window who was here before, and wrote a lot.
final class Chronicler {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "Chronicler";

    private final DesktopServices services;
    private final URI server;

    Chronicler(DesktopServices services, String address) {
        this.services = services;
        server = URI.create("ws://" + address);
    }

    void writeAsGuest(String room, int lines) throws IOException {
        ServerAddress at = new ServerAddress("xnest", server);
        Place place = new Place(at, new RoomAlias(room), new Nickname(NAME));
        write(services.conversations().join(place), lines);
    }

    /// In a public room that it makes.
    void writeByAccount(String room, int lines) throws IOException {
        ServerAddress at = new ServerAddress("packet", server);
        Logins logins = services.logins();
        CompletionStage<Logins.Entrance> coming =
                logins.register(
                        at, new AccountName("chronicler"), password(), new Nickname(NAME), "");
        if (!(given(coming) instanceof Logins.Entrance.Entered(var login))) {
            throw new IOException("the chronicler was not let in");
        }
        untilReady(login);
        Answer<Conversation> made =
                given(login.rooms().create(new RoomAlias(room), settings(), Keeping.HISTORY));
        if (!(made instanceof Answer.Given<Conversation>(Conversation conversation))) {
            throw new IOException("the chronicle was not made: " + made);
        }
        write(conversation, lines);
    }

    private static void untilReady(Login login) throws IOException {
        CompletableFuture<Link> ready = new CompletableFuture<>();
        try (var _ =
                login.link()
                        .watch(
                                link -> {
                                    if (link instanceof Link.Ready) {
                                        ready.complete(link);
                                    }
                                })) {
            given(ready);
        }
    }

    private static Password password() throws IOException {
        if (Password.parseNew(Party.PASSWORD) instanceof Password.Parsed.Ok(Password password)) {
            return password;
        }
        throw new IOException("the tour's password is none");
    }

    private static RoomSettings settings() throws IOException {
        if (RoomSettings.parse("", new Avatar.None(), Access.PUBLIC, false, false)
                instanceof RoomSettings.Parsed.Ok(RoomSettings settings)) {
            return settings;
        }
        throw new IOException("the chronicle's settings are none");
    }

    private static <T> T given(CompletionStage<T> coming) throws IOException {
        try {
            return coming.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            throw new IOException("the server did not answer", none);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static IOException stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IOException("the tour was stopped", stopped);
    }

    private static void write(Conversation conversation, int lines) throws IOException {
        Set<LocalId> taken = new HashSet<>();
        CountDownLatch accepted = new CountDownLatch(lines);
        try (var _ =
                conversation
                        .timeline()
                        .watch(
                                change ->
                                        taken(change).stream()
                                                .filter(taken::add)
                                                .forEach(_ -> accepted.countDown()))) {
            for (int i = 1; i <= lines; i++) {
                conversation.post(new Body("Line " + i + " of the chronicle"));
            }
            if (!accepted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(accepted.getCount() + " lines were not taken");
            }
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    /// My messages in it that the server has.
    private static List<LocalId> taken(TimelineChange change) {
        List<TimelineItem> items =
                switch (change) {
                    case TimelineChange.Changed(TimelineItem item) -> List.of(item);
                    case TimelineChange.Added(var added) -> added;
                    case TimelineChange.Reset(var all, _) -> all;
                    case TimelineChange.Prepended(var older, _) -> older;
                    case TimelineChange.Removed _ -> List.of();
                };
        return items.stream()
                .filter(TimelineItem.Mine.class::isInstance)
                .map(TimelineItem.Mine.class::cast)
                .filter(mine -> !(mine.delivery() instanceof Delivery.Pending))
                .map(TimelineItem.Mine::localId)
                .toList();
    }
}
