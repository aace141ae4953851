package rookery.app.serve;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.server.account.Accounts;
import rookery.server.account.Invites;
import rookery.server.account.Secret;
import rookery.server.admin.AdminDoor;
import rookery.server.admin.Metrics;
import rookery.server.admin.topic.Powers;
import rookery.server.admin.topic.Reload;
import rookery.server.hook.Hooks;
import rookery.server.lane.Lanes;
import rookery.server.retention.Retention;
import rookery.server.room.Rooms;
import rookery.server.session.Connected;
import rookery.server.session.OpenLines;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/// The admin's door of one server, and who may come in by it as its operator. Safe for many
/// threads.
final class Administration {
    private final SecureRandom random = new SecureRandom();
    private final Secret operator = Secret.random(random);

    /// What the file in the data directory says.
    Secret operator() {
        return operator;
    }

    /// Blocking: the server itself gets a number.
    AdminDoor door(
            Stores stores,
            Accounts accounts,
            Connected connected,
            OpenLines lines,
            Rooms rooms,
            Hooks hooks,
            Retention retention,
            Lanes lanes,
            Reload reload,
            Executor clerks,
            InstantSource clock) {
        AccountId number = new AccountId(stores.rooms().takeAccountNumbers(1));
        return AdminDoor.of(
                operator,
                accounts.devices(),
                new Powers(
                        accounts,
                        stores.accounts(),
                        new Invites(stores.admin().invites(), random, clock),
                        stores.admin().book(),
                        stores.admin().memberships(),
                        stores.admin().audit(),
                        stores.admin().usage(),
                        connected,
                        lines,
                        rooms,
                        hooks,
                        stores.admin().retention(),
                        retention,
                        new Author(number, new Nickname("Server"))),
                new Metrics(lines, lanes, stores.admin().figures()),
                reload,
                clerks,
                clock);
    }
}
