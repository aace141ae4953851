package rookery.store.room;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Hook;
import rookery.core.room.RoomAlias;
import rookery.store.account.SecretHash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The hooks of rooms, each with the hash of its token. Blocking; safe for many threads.
public interface HookStore {
    /// Hooks of one room.
    int MOST = 50;

    /// Empty where there is no such room, or it has [#MOST].
    Optional<Hook> add(NewHook hook);

    Optional<Found> find(SecretHash token);

    /// The first made first.
    List<Hook> of(RoomAlias room);

    /// False where the room has no such hook.
    boolean remove(RoomAlias room, long number);

    void used(long number, Instant at);

    /// @param by who made it; empty for whoever runs the server
    record NewHook(
            RoomAlias room,
            Nickname name,
            SecretHash token,
            String prefix,
            Optional<AccountId> by,
            Instant at) {}

    record Found(RoomAlias room, Hook hook) {}
}
