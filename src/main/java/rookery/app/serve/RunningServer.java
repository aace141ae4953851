package rookery.app.serve;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.dialect.Dialect;
import rookery.server.account.AccountDesk;
import rookery.server.account.Accounts;
import rookery.server.account.Devices;
import rookery.server.account.Passwords;
import rookery.server.attachment.Filing;
import rookery.server.attachment.Shelf;
import rookery.server.attachment.Thumbnails;
import rookery.server.attachment.UploadDesk;
import rookery.server.attachment.Uploads;
import rookery.server.hook.Hooks;
import rookery.server.lane.Lanes;
import rookery.server.message.SearchDesk;
import rookery.server.net.Doors;
import rookery.server.net.upload.Bearers;
import rookery.server.presence.Presences;
import rookery.server.presence.Visibility;
import rookery.server.presence.Watchers;
import rookery.server.retention.Retention;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;
import rookery.server.roster.Rosters;
import rookery.server.session.Connected;
import rookery.server.session.OpenLines;
import rookery.server.session.Sessions;
import rookery.server.session.account.GuestNumbers;
import rookery.server.session.bot.HookTalk;
import rookery.server.session.bot.Leash;
import rookery.server.session.people.People;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// One server in this process: its threads, rooms and doors. For one thread at a time.
public final class RunningServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final Duration FINISH = Duration.ofSeconds(10);

    /// Frames that are not whole yet and files that are not on disk yet may each take so much.
    private static final long MEMORY = Runtime.getRuntime().maxMemory() / 4;

    private final Stores stores;
    private final LiveConfig live;
    private final Lanes lanes;
    private final ServerThreads threads;
    private final Administration administration = new Administration();
    private final Rooms rooms;
    private final UploadDesk uploads;
    private final Retention retention;
    private final Presences presences;
    private final Doors doors;
    private final Map<String, InetSocketAddress> addresses = new TreeMap<>();

    private RunningServer(
            ServerConfig config,
            Stores stores,
            List<Dialect> dialects,
            Optional<ServerConfigFile.Source> source,
            InstantSource clock) {
        this.stores = stores;
        live = new LiveConfig(config, source);
        int processors = Runtime.getRuntime().availableProcessors();
        lanes = new Lanes(processors, Lanes.CAPACITY);
        threads = new ServerThreads(processors);
        RoomStores kept = roomStores(stores);
        Connected connected = new Connected();
        OpenLines lines = new OpenLines(clock);
        Accounts accounts = accounts(live, stores, processors, clock);
        uploads =
                new UploadDesk(
                        stores.uploads(),
                        () -> live.now().uploads(),
                        threads.uploaders(),
                        uploadIds(),
                        clock);
        AccountDesk desk = new AccountDesk(accounts, threads.clerks());
        Watchers watchers = new Watchers(stores.rosters(), connected);
        presences =
                new Presences(watchers, stores.accounts(), threads.clerks(), threads::after, clock);
        rooms = new Rooms(lanes, kept, connected, threads.readers(), clock);
        retention =
                new Retention(
                        stores.admin().retention(), rooms, () -> live.now().retention(), clock);
        Hooks hooks =
                new Hooks(
                        stores.admin().hooks(),
                        rooms,
                        threads.readers(),
                        () -> live.now().bots().perMinute(),
                        clock);
        RoomDesk roomDesk = new RoomDesk(kept, stores.accounts(), threads.readers(), clock);
        doors =
                new Doors(
                        processors,
                        dialects,
                        new Sessions(
                                rooms,
                                roomDesk,
                                new SearchDesk(stores.search(), threads.readers()),
                                new Uploads(stores.attachments(), threads.uploaders(), MEMORY),
                                uploads,
                                new Filing(stores.files(), threads.readers(), config.roomFiles()),
                                desk,
                                people(
                                        stores,
                                        connected,
                                        rooms,
                                        presences,
                                        new Visibility(presences, watchers),
                                        clock),
                                lines,
                                new Leash(() -> live.now().bots().perMinute(), clock),
                                new HookTalk(roomDesk, hooks),
                                () -> live.now().terms(),
                                config.limits(),
                                System::nanoTime),
                        rooms,
                        new GuestNumbers(stores.rooms(), threads.readers()),
                        new Shelf(
                                stores.attachments(),
                                stores.files(),
                                new Thumbnails(stores.thumbnails())),
                        new Bearers(desk),
                        uploads,
                        hooks,
                        administration.door(
                                stores,
                                accounts,
                                connected,
                                lines,
                                rooms,
                                hooks,
                                retention,
                                lanes,
                                live::reload,
                                threads.admins(),
                                clock),
                        config.limits(),
                        () -> live.now().terms(),
                        MEMORY,
                        config.zone(),
                        config.published(),
                        threads.readers(),
                        clock);
    }

    /// Ids that nobody can guess.
    private static Supplier<String> uploadIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[18];
            random.nextBytes(bytes);
            return "u-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    private static RoomStores roomStores(Stores stores) {
        return new RoomStores(
                stores.messages(),
                stores.rooms(),
                stores.book(),
                stores.memberships(),
                stores.markers(),
                stores.conversations(),
                stores.rosters(),
                stores.changes());
    }

    private static People people(
            Stores stores,
            Connected connected,
            Rooms rooms,
            Presences presences,
            Visibility visibility,
            InstantSource clock) {
        return new People(
                stores.accounts(),
                connected,
                new Rosters(
                        stores.rosters(),
                        stores.accounts(),
                        connected,
                        rooms::blocked,
                        visibility,
                        clock),
                presences,
                visibility);
    }

    private static Accounts accounts(
            LiveConfig live, Stores stores, int processors, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        return new Accounts(
                stores.accounts(),
                new Devices(
                        stores.accounts(),
                        stores.tokens(),
                        random,
                        () -> live.now().accounts(),
                        clock),
                new Passwords(random, processors),
                () -> live.now().accounts(),
                clock);
    }

    /// Blocking. The stores are closed with the server, also when it does not start.
    ///
    /// @throws UnknownHostException when the host is not an address of this computer
    /// @throws IOException when a door cannot be opened
    public static RunningServer start(
            ServerConfig config, Stores stores, List<Dialect> dialects, InstantSource clock)
            throws IOException, InterruptedException {
        return start(config, stores, dialects, Optional.empty(), clock);
    }

    /// As above.
    ///
    /// @param source empty where there is nothing to read again
    public static RunningServer start(
            ServerConfig config,
            Stores stores,
            List<Dialect> dialects,
            Optional<ServerConfigFile.Source> source,
            InstantSource clock)
            throws IOException, InterruptedException {
        RunningServer server = new RunningServer(config, stores, dialects, source, clock);
        try {
            for (Map.Entry<String, Integer> door : config.doors().entrySet()) {
                InetSocketAddress at = addressOf(config.host(), door.getValue());
                server.addresses.put(door.getKey(), server.doors.open(door.getKey(), at));
            }
            server.endEmptyRoomsAfter(config.roomEnd());
            server.sweepUploadsAfter(config.uploads().life());
            server.threads.every(
                    config.retention().period(),
                    () -> server.threads.sweep(server.retention::sweep));
            return server;
        } catch (IOException | InterruptedException | RuntimeException problem) {
            server.close();
            throw problem;
        }
    }

    /// @throws UnknownHostException when the host is not an address of this computer
    private static InetSocketAddress addressOf(String host, int port) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        boolean ours =
                address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || NetworkInterface.getByInetAddress(address) != null;
        if (!ours) {
            throw new UnknownHostException(host);
        }
        return new InetSocketAddress(address, port);
    }

    private void endEmptyRoomsAfter(Duration limit) {
        long period = Math.clamp(limit.toMillis() / 10, 100, 30_000);
        threads.every(Duration.ofMillis(period), () -> rooms.endEmpty(limit));
    }

    private void sweepUploadsAfter(Duration life) {
        long period = Math.clamp(life.toMillis() / 24, 1_000, 3_600_000);
        threads.every(Duration.ofMillis(period), uploads::sweep);
    }

    /// Blocking: as [LiveConfig#reload].
    void reload() {
        var _ = live.reload();
    }

    /// What lets the operator of this server in, and reads its config again.
    Administration administration() {
        return administration;
    }

    /// Where each open door is.
    public Map<String, InetSocketAddress> addresses() {
        return Map.copyOf(addresses);
    }

    /// Blocking: lets nobody in, keeps and tells what was said, says goodbye, closes the stores.
    @Override
    public void close() {
        try {
            doors.stopListening();
            threads.stopTimer();
            retention.stop();
            boolean swept = threads.finishSweep(FINISH);
            boolean uploaded = threads.finishUploads(FINISH);
            doors.awaitLoops(FINISH);
            if (!swept) {
                LOG.warn("what is old was still being forgotten when the server stopped");
            }
            if (!rooms.finish(FINISH) || !uploaded) {
                LOG.warn("some messages were still on their way when the server stopped");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        doors.close();
        threads.stopClerks();
        presences.close();
        threads.stop();
        lanes.close();
        stores.closing().run();
    }
}
