package rookery.server.net;

import rookery.app.Dialects;
import rookery.app.serve.RunningServer;
import rookery.app.serve.ServerConfig;
import rookery.app.serve.Stores;
import rookery.core.account.Account;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.server.account.AccountRules;
import rookery.server.account.Accounts;
import rookery.server.account.Devices;
import rookery.server.account.Invites;
import rookery.server.account.Outcome;
import rookery.server.account.Passwords;
import rookery.server.account.Policy;
import rookery.server.attachment.UploadRules;
import rookery.server.retention.RetentionRules;
import rookery.server.session.Limits;
import rookery.server.session.bot.BotRules;
import rookery.store.account.Scope;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// A server on a free port of this computer, over a data directory.
final class TestServer implements AutoCloseable {
    private static final Duration ROOM_END = Duration.ofMinutes(10);
    private static final long ROOM_FILES = 64 << 20;

    private final RunningServer server;
    private final GatedMessages messages;

    private final Invites invites;
    private final Accounts accounts;

    private TestServer(
            Path data, Limits limits, AccountRules rules, long roomFiles, Duration roomEnd)
            throws IOException, InterruptedException {
        this(data, limits, rules, BotRules.DEFAULT, roomFiles, roomEnd);
    }

    private TestServer(
            Path data,
            Limits limits,
            AccountRules rules,
            BotRules bots,
            long roomFiles,
            Duration roomEnd)
            throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        ServerStores stores =
                switch (ServerStores.open(
                        data, new AttachmentLimits(limits.upload(), roomFiles), clock)) {
                    case ServerStores.Opening.Opened(ServerStores opened, _) -> opened;
                    case ServerStores.Opening.Refused(String sentence) ->
                            throw new IOException(sentence);
                };
        messages = new GatedMessages(stores.messages());
        invites = new Invites(stores.invites(), new SecureRandom(), clock);
        SecureRandom random = new SecureRandom();
        accounts =
                new Accounts(
                        stores.accounts(),
                        new Devices(stores.accounts(), stores.tokens(), random, () -> rules, clock),
                        new Passwords(random, 1),
                        () -> rules,
                        clock);
        server =
                RunningServer.start(
                        new ServerConfig(
                                "127.0.0.1",
                                Map.of("main", 0, "packet", 0, "packet-tcp", 0),
                                limits,
                                rules,
                                UploadRules.DEFAULT,
                                bots,
                                RetentionRules.DEFAULT,
                                roomFiles,
                                roomEnd,
                                Optional.empty(),
                                ZoneOffset.UTC),
                        new Stores(
                                messages,
                                stores.changes(),
                                stores.search(),
                                stores.rooms(),
                                stores.attachments(),
                                stores.uploads(),
                                stores.files(),
                                data.resolve("media").resolve("thumbnails"),
                                stores.accounts(),
                                stores.tokens(),
                                stores.rosters(),
                                stores.book(),
                                stores.memberships(),
                                stores.markers(),
                                stores.conversations(),
                                stores.admin(),
                                stores::close),
                        Dialects.ALL,
                        clock);
    }

    static TestServer over(Path data) throws IOException, InterruptedException {
        return over(data, Limits.DEFAULT);
    }

    static TestServer over(Path data, Limits limits) throws IOException, InterruptedException {
        return new TestServer(data, limits, AccountRules.DEFAULT, ROOM_FILES, ROOM_END);
    }

    static TestServer withRoomFiles(Path data, long bytes)
            throws IOException, InterruptedException {
        return new TestServer(data, Limits.DEFAULT, AccountRules.DEFAULT, bytes, ROOM_END);
    }

    static TestServer withPolicy(Path data, Policy policy)
            throws IOException, InterruptedException {
        AccountRules usual = AccountRules.DEFAULT;
        AccountRules rules = new AccountRules(policy, usual.attempts(), usual.tokenLife());
        return new TestServer(data, Limits.DEFAULT, rules, ROOM_FILES, ROOM_END);
    }

    static TestServer withBots(Path data, int perMinute) throws IOException, InterruptedException {
        return new TestServer(
                data,
                Limits.DEFAULT,
                AccountRules.DEFAULT,
                new BotRules(perMinute),
                ROOM_FILES,
                ROOM_END);
    }

    static TestServer withRoomEnd(Path data, Duration roomEnd)
            throws IOException, InterruptedException {
        return new TestServer(data, Limits.DEFAULT, AccountRules.DEFAULT, ROOM_FILES, roomEnd);
    }

    InetSocketAddress main() {
        return door("main");
    }

    InetSocketAddress door(String name) {
        InetSocketAddress address = server.addresses().get(name);
        if (address == null) {
            throw new IllegalStateException("the door " + name + " is closed");
        }
        return address;
    }

    GatedMessages messages() {
        return messages;
    }

    /// For one account.
    String invite() {
        return invites.make("test", 1, Duration.ofDays(1)).secret().text();
    }

    /// The token of a new bot.
    String bot(String name, Scope scope) {
        if (!(accounts.addBot(new AccountName(name), Nickname.NONE)
                        instanceof Outcome.Done<Account>(Account bot))
                || !(accounts.devices().mint(bot.id(), "test", scope)
                        instanceof Outcome.Done<Devices.Issued>(var issued))) {
            throw new IllegalStateException("no bot was made");
        }
        return issued.token().text();
    }

    int countKept(String room) {
        int count = 0;
        for (int back = 0; ; back++) {
            int size = messages.page(new RoomAlias(room), back).messages().size();
            if (size == 0) {
                return count;
            }
            count += size;
        }
    }

    WireClient join(String room, String nickname) throws IOException {
        return WireClient.join(main(), path(room, nickname));
    }

    static String path(String room, String nickname) {
        return "/xgate/websocket/" + room + "?nickname=" + nickname;
    }

    @Override
    public void close() {
        server.close();
    }
}
