package rookery.store.sqlite.server.search;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.history.FoundMessage;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.store.message.SearchStore;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.server.message.MessageFeed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks the index which messages may hold the words, newest first, and reads them to be sure.
public final class SqliteSearchStore implements SearchStore, AutoCloseable {
    static final String CANDIDATES =
            "SELECT w.rowid AS id, p.room, p.seq FROM words w JOIN place p ON p.id = w.rowid WHERE"
                    + " w.words MATCH ? AND w.rowid < ? ORDER BY w.rowid DESC LIMIT ?";
    private static final String ROOMS = "SELECT room FROM membership WHERE account = ?";
    private static final String IS_MEMBER =
            "SELECT m.room FROM membership m JOIN room r ON r.number = m.room WHERE m.account = ?"
                    + " AND r.alias = ?";
    private static final String NUMBER =
            "SELECT number FROM account WHERE name = ?1 UNION ALL SELECT number FROM former_account"
                    + " WHERE name = ?1";
    private static final String NAME =
            "SELECT name FROM account WHERE number = ?1 UNION ALL SELECT name FROM former_account"
                    + " WHERE number = ?1";

    /// How long a search waits for what was said just now.
    private static final Duration CATCH_UP = Duration.ofMillis(500);

    /// Read for one page at the most; the page then ends early, and the next goes on from there.
    private static final int MOST_READ = 5_000;

    private final SqliteFile messages;
    private final SqliteFile index;
    private final MessageFeed feed;
    private final Indexer indexer;

    public SqliteSearchStore(SqliteFile messages, SqliteFile index, MessageFeed feed)
            throws SQLException {
        this.messages = messages;
        this.index = index;
        this.feed = feed;
        this.indexer = new Indexer(messages, feed, index);
    }

    /// Something was said or changed there. From any thread; returns at once.
    public void follow(RoomAlias room) {
        indexer.poke(room);
    }

    @Override
    public Found find(Query query) {
        Words words = Words.of(query.text());
        Set<String> needed = words.needed();
        Collection<String> places = messages.read(connection -> places(connection, query));
        Collection<String> authors = messages.read(connection -> authors(connection, query.from()));
        boolean nobody = authors.isEmpty() && !query.from().isEmpty();
        if (needed.isEmpty() || places.isEmpty() || nobody) {
            return Found.NOTHING;
        }
        indexer.catchUp(CATCH_UP);
        String match = all(needed) + anyOf(places) + (authors.isEmpty() ? "" : anyOf(authors));
        return find(query, words, match);
    }

    private static String all(Collection<String> pieces) {
        return pieces.stream().map(piece -> '"' + piece + '"').collect(Collectors.joining(" AND "));
    }

    private static String anyOf(Collection<String> pieces) {
        return pieces.stream()
                .map(piece -> '"' + piece + '"')
                .collect(Collectors.joining(" OR ", " AND (", ")"));
    }

    /// Pieces of which one is in whatever the reader may see of what was asked for.
    private static Collection<String> places(ReadConnection connection, Query query)
            throws SQLException {
        long reader = query.reader().number();
        Set<String> places = new LinkedHashSet<>();
        if (query.in().isEmpty()) {
            places.add(Grams.reader(reader));
            Rows.all(connection, row -> Grams.room(row.getLong(1)), ROOMS, reader)
                    .forEach(places::add);
        }
        for (Destination in : query.in()) {
            switch (in) {
                case Destination.Room(RoomAlias room) ->
                        Rows.first(
                                        connection,
                                        row -> Grams.room(row.getLong(1)),
                                        IS_MEMBER,
                                        reader,
                                        room.text())
                                .ifPresent(places::add);
                case Destination.Direct(AccountName with) ->
                        direct(connection, query.reader(), with).ifPresent(places::add);
            }
        }
        return places;
    }

    private static Optional<String> direct(
            ReadConnection connection, AccountId reader, AccountName with) throws SQLException {
        Optional<Long> other = number(connection, with.text());
        return other.isEmpty()
                ? Optional.empty()
                : Rows.first(
                        connection,
                        row -> Grams.room(row.getLong(1)),
                        "SELECT number FROM room WHERE alias = ?",
                        RoomAlias.direct(reader, new AccountId(other.get())).text());
    }

    private static Collection<String> authors(ReadConnection connection, List<Handle> from)
            throws SQLException {
        Set<String> authors = new LinkedHashSet<>();
        for (Handle handle : from) {
            if (handle.isGuest()) {
                String number = handle.text().substring(Handle.GUEST_MARK.length());
                if (number.matches("[0-9]{1,18}")) {
                    authors.add(Grams.author(Long.parseLong(number)));
                }
            } else {
                number(connection, handle.text()).map(Grams::author).ifPresent(authors::add);
            }
        }
        return authors;
    }

    private static Optional<Long> number(ReadConnection connection, String name)
            throws SQLException {
        return Rows.first(connection, row -> row.getLong(1), NUMBER, name);
    }

    private Found find(Query query, Words words, String match) {
        List<FoundMessage> found = new ArrayList<>();
        long before =
                query.before().equals(MessageId.NONE) ? Long.MAX_VALUE : query.before().number();
        for (int read = 0; read < MOST_READ; ) {
            int wanted = query.limit() - found.size() + 1;
            List<Candidate> candidates = candidates(match, before, wanted);
            for (Candidate candidate : candidates) {
                Optional<FoundMessage> message =
                        messages.read(connection -> read(connection, query, words, candidate));
                if (message.isPresent() && found.size() == query.limit()) {
                    return new Found(found, new MessageId(before));
                }
                message.ifPresent(found::add);
                before = candidate.id();
            }
            if (candidates.size() < wanted) {
                return new Found(found, MessageId.NONE);
            }
            read += candidates.size();
        }
        return new Found(found, new MessageId(before));
    }

    private List<Candidate> candidates(String match, long before, int most) {
        return index.read(
                connection ->
                        Rows.all(
                                connection,
                                row ->
                                        new Candidate(
                                                row.getLong("id"),
                                                row.getLong("room"),
                                                row.getLong("seq")),
                                CANDIDATES,
                                match,
                                before,
                                most));
    }

    /// Empty where the words only seemed to be there, or are there no longer.
    private Optional<FoundMessage> read(
            ReadConnection connection, Query query, Words words, Candidate candidate)
            throws SQLException {
        Optional<Message> message =
                feed.at(connection, candidate.room(), candidate.seq(), query.reader())
                        .filter(words::areIn);
        return message.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FoundMessage(
                                conversation(connection, message.get().room(), query.reader()),
                                message.get()));
    }

    private static Destination conversation(
            ReadConnection connection, RoomAlias room, AccountId reader) throws SQLException {
        if (!room.isDirect()) {
            return new Destination.Room(room);
        }
        int colon = room.text().indexOf(':');
        long low = Long.parseLong(room.text().substring(0, colon));
        long high = Long.parseLong(room.text().substring(colon + 1));
        long other = low == reader.number() ? high : low;
        return new Destination.Direct(
                new AccountName(
                        Rows.first(connection, row -> row.getString(1), NAME, other)
                                .orElseThrow()));
    }

    @Override
    public void close() {
        indexer.close();
        index.close();
    }

    private record Candidate(long id, long room, long seq) {}
}
