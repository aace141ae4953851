package rookery.store.sqlite.server;

import rookery.store.AttachmentStore;
import rookery.store.MessageStore;
import rookery.store.RoomStore;
import rookery.store.account.AccountStore;
import rookery.store.account.InviteStore;
import rookery.store.account.RosterStore;
import rookery.store.account.TokenStore;
import rookery.store.admin.AdminStores;
import rookery.store.message.ChangeStore;
import rookery.store.message.SearchStore;
import rookery.store.room.ConversationStore;
import rookery.store.room.MarkerStore;
import rookery.store.room.MembershipStore;
import rookery.store.room.RoomBook;
import rookery.store.sqlite.DirectoryLock;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Migrations;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.SqliteOpening;
import rookery.store.sqlite.server.admin.Figures;
import rookery.store.sqlite.server.admin.SqliteAuditStore;
import rookery.store.sqlite.server.admin.SqliteUsageStore;
import rookery.store.sqlite.server.message.MessageFeed;
import rookery.store.sqlite.server.message.RoomNumbers;
import rookery.store.sqlite.server.message.SqliteChangeStore;
import rookery.store.sqlite.server.message.SqliteMessageStore;
import rookery.store.sqlite.server.retention.SqliteRetentionStore;
import rookery.store.sqlite.server.room.SqliteConversationStore;
import rookery.store.sqlite.server.room.SqliteHookStore;
import rookery.store.sqlite.server.room.SqliteMarkerStore;
import rookery.store.sqlite.server.room.SqliteMembershipStore;
import rookery.store.sqlite.server.room.SqliteRoomBook;
import rookery.store.sqlite.server.search.SqliteSearchStore;
import rookery.store.sqlite.server.upload.MediaFolder;
import rookery.store.sqlite.server.upload.SqliteFileBook;
import rookery.store.sqlite.server.upload.SqliteUploadStore;
import rookery.store.upload.FileBook;
import rookery.store.upload.UploadStore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// All that a server keeps, in one directory. Closing commits what waits.
public final class ServerStores implements AutoCloseable {
    private static final Migrations MIGRATIONS =
            new Migrations(
                    "server",
                    List.of(
                            "0001-rooms-and-messages",
                            "0002-accounts-and-rosters",
                            "0003-memberships-and-markers",
                            "0004-former-accounts",
                            "0005-contacts-by-name",
                            "0006-uploads",
                            "0007-contents-and-changes",
                            "0008-directs",
                            "0009-administration",
                            "0010-bots",
                            "0011-hooks",
                            "0012-retention"));

    private static final Migrations SEARCH =
            new Migrations("search", List.of("0001-words", "0002-forgetting"));

    private final DirectoryLock lock;
    private final SqliteFile file;
    private final GroupCommit writer;
    private final SqliteMessageStore messages;
    private final SqliteChangeStore changes;
    private final SqliteSearchStore search;
    private final SqliteRoomStore rooms;
    private final SqliteAttachmentStore attachments;
    private final SqliteAccountStore accounts;
    private final SqliteInviteStore invites;
    private final SqliteTokenStore tokens;
    private final SqliteRosterStore rosters;
    private final SqliteRoomBook book;
    private final SqliteMembershipStore memberships;
    private final SqliteMarkerStore markers;
    private final SqliteConversationStore conversations;
    private final SqliteUploadStore uploads;
    private final SqliteFileBook files;
    private final AdminStores admin;

    private ServerStores(
            DirectoryLock lock,
            SqliteFile file,
            SqliteFile index,
            Path directory,
            AttachmentLimits limits,
            InstantSource clock)
            throws SQLException, IOException {
        this.lock = lock;
        this.file = file;
        RoomNumbers numbers = new RoomNumbers();
        writer = new GroupCommit("rookery-store-writer", file.writing(), () -> forget(numbers));
        search = new SqliteSearchStore(file, index, new MessageFeed(numbers));
        messages = new SqliteMessageStore(file, writer, numbers, search::follow);
        changes = new SqliteChangeStore(file, writer, numbers, search::follow);
        rooms = new SqliteRoomStore(file, writer);
        Path media = directory.resolve("media");
        MediaFolder folder = new MediaFolder(media);
        attachments =
                new SqliteAttachmentStore(file, writer, numbers, media, folder, limits, clock);
        accounts = new SqliteAccountStore(file, writer);
        invites = new SqliteInviteStore(file, writer);
        tokens = new SqliteTokenStore(file, writer);
        rosters = new SqliteRosterStore(file, writer);
        book = new SqliteRoomBook(file, writer);
        memberships = new SqliteMembershipStore(file, writer);
        markers = new SqliteMarkerStore(file, writer);
        conversations = new SqliteConversationStore(file);
        uploads = new SqliteUploadStore(file, writer, folder);
        files = new SqliteFileBook(file, writer, folder, clock);
        admin =
                new AdminStores(
                        new SqliteAuditStore(file, writer),
                        new SqliteUsageStore(file),
                        new Figures(writer),
                        new SqliteRetentionStore(file, writer, folder, directory, search::follow),
                        invites,
                        new SqliteHookStore(file, writer),
                        book,
                        memberships);
        writer.start();
    }

    private void forget(RoomNumbers numbers) {
        numbers.forget();
        messages.forget();
    }

    /// Opens or makes the data directory.
    public static Opening open(Path directory, AttachmentLimits limits, InstantSource clock) {
        return switch (DirectoryLock.take(directory)) {
            case DirectoryLock.Taking.Refused(String sentence) -> new Opening.Refused(sentence);
            case DirectoryLock.Taking.Taken(DirectoryLock lock) ->
                    open(lock, directory, limits, clock);
        };
    }

    private static Opening open(
            DirectoryLock lock, Path directory, AttachmentLimits limits, InstantSource clock) {
        SqliteOpening opening =
                new SqliteOpening(
                        directory.resolve("server.db"), MIGRATIONS, lock.before(), clock.instant());
        switch (opening.open()) {
            case SqliteOpening.Outcome.Refused(String sentence) -> {
                lock.close();
                return new Opening.Refused(sentence);
            }
            case SqliteOpening.Outcome.Opened(SqliteFile file, List<String> notices) -> {
                Opening opened = open(lock, file, notices, directory, limits, clock);
                if (opened instanceof Opening.Refused) {
                    file.close();
                    lock.close();
                }
                return opened;
            }
        }
    }

    private static Opening open(
            DirectoryLock lock,
            SqliteFile file,
            List<String> notices,
            Path directory,
            AttachmentLimits limits,
            InstantSource clock) {
        SqliteOpening opening =
                new SqliteOpening(
                        directory.resolve("search.db"), SEARCH, lock.before(), clock.instant());
        return switch (opening.open()) {
            case SqliteOpening.Outcome.Refused(String sentence) -> new Opening.Refused(sentence);
            case SqliteOpening.Outcome.Opened(SqliteFile index, List<String> more) -> {
                List<String> all = new ArrayList<>(notices);
                all.addAll(more);
                yield open(lock, file, index, all, directory, limits, clock);
            }
        };
    }

    private static Opening open(
            DirectoryLock lock,
            SqliteFile file,
            SqliteFile index,
            List<String> notices,
            Path directory,
            AttachmentLimits limits,
            InstantSource clock) {
        try {
            return new Opening.Opened(
                    new ServerStores(lock, file, index, directory, limits, clock), notices);
        } catch (SQLException | IOException broken) {
            index.close();
            return new Opening.Refused(
                    "The data directory "
                            + directory
                            + " cannot be written: the disk is full or read only.");
        }
    }

    public MessageStore messages() {
        return messages;
    }

    public ChangeStore changes() {
        return changes;
    }

    public SearchStore search() {
        return search;
    }

    public RoomStore rooms() {
        return rooms;
    }

    public AttachmentStore attachments() {
        return attachments;
    }

    public AccountStore accounts() {
        return accounts;
    }

    public InviteStore invites() {
        return invites;
    }

    public TokenStore tokens() {
        return tokens;
    }

    public RosterStore rosters() {
        return rosters;
    }

    public RoomBook book() {
        return book;
    }

    public MembershipStore memberships() {
        return memberships;
    }

    public ConversationStore conversations() {
        return conversations;
    }

    public MarkerStore markers() {
        return markers;
    }

    public UploadStore uploads() {
        return uploads;
    }

    public FileBook files() {
        return files;
    }

    public AdminStores admin() {
        return admin;
    }

    @Override
    public void close() {
        writer.close();
        search.close();
        file.close();
        lock.close();
    }

    /// What came of [#open].
    public sealed interface Opening {
        /// @param notices sentences that the operator should read
        record Opened(ServerStores stores, List<String> notices) implements Opening {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Opening {}
    }
}
