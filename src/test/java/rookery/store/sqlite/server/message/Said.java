package rookery.store.sqlite.server.message;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.history.Around;
import rookery.core.history.Stretch;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.NewMessage;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A server's stores, and things said in them.
final class Said implements AutoCloseable {
    static final RoomAlias LOBBY = new RoomAlias("lobby");
    static final AccountId ANN = new AccountId(1);
    static final AccountId BOB = new AccountId(2);

    private final ServerStores stores;
    private int count;

    Said(Path directory) {
        stores = AccountFixture.open(directory);
    }

    ServerStores stores() {
        return stores;
    }

    /// By Ann, in the lobby.
    Message say(String text) {
        return say(new Content.Text(new Body(text)));
    }

    Message say(Content content) {
        return say(content, Context.NONE);
    }

    Message say(Content content, Context context) {
        return ((Appended.Kept) append(LOBBY, "n" + count++, content, context)).message();
    }

    Appended append(RoomAlias room, String localId, Content content, Context context) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        stores.messages()
                .append(
                        new NewMessage(
                                room,
                                new Author(ANN, new Nickname("Ann")),
                                new LocalId(localId),
                                AccountFixture.NOON,
                                content,
                                context),
                        answer::complete);
        return answer.join();
    }

    /// The newest of the lobby.
    Stretch stretch(AccountId reader) {
        return stores.messages().stretch(LOBBY, reader, new Around.Newest(), Stretch.MOST);
    }

    @Override
    public void close() {
        stores.close();
    }
}
