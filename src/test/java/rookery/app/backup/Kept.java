package rookery.app.backup;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;
import rookery.core.attachment.Attachment;
import rookery.core.history.Around;
import rookery.core.history.Stretch;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.AttachmentStore;
import rookery.store.NewMessage;
import rookery.store.account.NewAccount;
import rookery.store.account.PasswordHash;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// A data directory with something in it.
public final class Kept {
    public static final RoomAlias LOBBY = new RoomAlias("lobby");
    public static final Author ANN = new Author(new AccountId(1), new Nickname("Ann"));
    public static final String PICTURE = "not really a picture";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Kept() {}

    public static ServerStores open(Path data) {
        return switch (ServerStores.open(data, AttachmentLimits.DEFAULT, InstantSource.system())) {
            case ServerStores.Opening.Opened(ServerStores stores, _) -> stores;
            case ServerStores.Opening.Refused(String sentence) ->
                    throw new IllegalStateException(sentence);
        };
    }

    /// The account `ann`, a text and a file in the lobby.
    public static void someThings(Path data) throws IOException {
        try (ServerStores stores = open(data)) {
            stores.accounts()
                    .register(
                            new NewAccount(
                                    new AccountName("ann"),
                                    new PasswordHash("$argon2id$very-secret"),
                                    Profile.BLANK,
                                    AccountRole.ADMIN,
                                    NewAccount.Imitating.ALLOWED,
                                    new NewAccount.Entry.Free(),
                                    Instant.EPOCH));
            say(stores, "hello", Instant.parse("2026-03-01T12:00:00Z"));
            AttachmentStore.Kept file =
                    stores.attachments()
                            .keep(
                                    LOBBY,
                                    "nest.png",
                                    "image/png",
                                    new ByteArrayInputStream(
                                            PICTURE.getBytes(StandardCharsets.UTF_8)));
            Attachment.Kept kept = ((AttachmentStore.Kept.Done) file).attachment();
            say(stores, LOBBY, new Content.Picture(kept), Instant.parse("2026-03-02T12:00:00Z"));
        }
    }

    public static void say(ServerStores stores, String text, Instant at) {
        say(stores, LOBBY, new Content.Text(new Body(text)), at);
    }

    public static void say(ServerStores stores, RoomAlias room, Content content, Instant at) {
        CompletableFuture<Appended> done = new CompletableFuture<>();
        stores.messages()
                .append(
                        new NewMessage(
                                room,
                                ANN,
                                new LocalId("kept-" + NUMBER.incrementAndGet()),
                                at,
                                content),
                        done::complete);
        if (!(done.join() instanceof Appended.Kept)) {
            throw new IllegalStateException("not kept");
        }
    }

    public static List<Message> messages(ServerStores stores, RoomAlias room) {
        List<Message> all = new ArrayList<>();
        Stretch stretch = stores.messages().stretch(room, new Around.Oldest(), Stretch.MOST);
        while (!stretch.messages().isEmpty()) {
            all.addAll(stretch.messages());
            stretch =
                    stores.messages()
                            .stretch(room, new Around.After(all.getLast().seq()), Stretch.MOST);
        }
        return all;
    }
}
