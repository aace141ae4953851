package rookery.server.fanout;

import rookery.core.account.AccountId;
import rookery.dialect.Encoded;
import rookery.dialect.ServerSide;
import rookery.dialect.event.Event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The connections that hear one room. An event is encoded once for each form among them and handed
/// once to each of their loops. For one thread at a time: the room's lane.
public final class Fanout {
    private final Map<Form, Party> parties = new LinkedHashMap<>();

    public void add(Connection connection) {
        parties.computeIfAbsent(connection.form(), _ -> new Party(connection.side()))
                .add(connection);
    }

    public void remove(Connection connection) {
        Party party = parties.get(connection.form());
        if (party != null && party.remove(connection)) {
            parties.remove(connection.form());
        }
    }

    public void tell(Event event) {
        parties.forEach((form, party) -> party.tell(event, form));
    }

    /// All but the connections of that account.
    public void tellOthers(AccountId than, Event event) {
        parties.forEach((form, party) -> party.tell(event, form, Optional.of(than)));
    }

    /// @param otherwise what those are told whose dialect has no word for the event
    public void tell(Event event, Event otherwise) {
        parties.forEach(
                (form, party) -> {
                    if (!party.tell(event, form)) {
                        party.tell(otherwise, form);
                    }
                });
    }

    /// Everyone of one form.
    private static final class Party {
        /// Of whoever came first; its encoding of events depends on nothing of theirs.
        private final ServerSide speaker;

        private final Map<Loop, Share> shares = new HashMap<>();

        Party(ServerSide speaker) {
            this.speaker = speaker;
        }

        void add(Connection connection) {
            Share share =
                    shares.computeIfAbsent(connection.loop(), loop -> new Share(loop.crowd()));
            share.size++;
            share.crowd.add(connection);
        }

        /// True when nobody is left.
        boolean remove(Connection connection) {
            Share share = shares.get(connection.loop());
            if (share != null) {
                share.crowd.remove(connection);
                share.size--;
                if (share.size == 0) {
                    shares.remove(connection.loop());
                }
            }
            return shares.isEmpty();
        }

        /// False where the dialect has no word for it.
        boolean tell(Event event, Form form) {
            return tell(
                    event, form, form.dialect().echoes() ? Optional.empty() : event.findAuthor());
        }

        /// @param than whoever is not told; nobody where it is empty
        boolean tell(Event event, Form form, Optional<AccountId> than) {
            return switch (speaker.encode(event, form.audience())) {
                case Encoded.Written(var frames) -> {
                    if (!frames.isEmpty()) {
                        tell(form.wire().bytes(frames), than);
                    }
                    yield true;
                }
                case Encoded.NoWord _ -> false;
            };
        }

        private void tell(byte[] bytes, Optional<AccountId> than) {
            for (Share share : shares.values()) {
                than.ifPresentOrElse(
                        not -> share.crowd.tellOthers(not, bytes), () -> share.crowd.tell(bytes));
            }
        }
    }

    /// One loop's part of a party.
    private static final class Share {
        private final Crowd crowd;
        private int size;

        Share(Crowd crowd) {
            this.crowd = crowd;
        }
    }
}
