package rookery.server.admin.topic;

import rookery.core.account.Author;
import rookery.server.account.Accounts;
import rookery.server.account.Invites;
import rookery.server.hook.Hooks;
import rookery.server.retention.Retention;
import rookery.server.room.Rooms;
import rookery.server.session.Connected;
import rookery.server.session.OpenLines;
import rookery.store.account.AccountStore;
import rookery.store.admin.AuditStore;
import rookery.store.admin.UsageStore;
import rookery.store.message.RetentionStore;
import rookery.store.room.MembershipStore;
import rookery.store.room.RoomBook;

/// What the admin's door works with.
///
/// @param self who speaks where the server itself does
public record Powers(
        Accounts accounts,
        AccountStore store,
        Invites invites,
        RoomBook book,
        MembershipStore memberships,
        AuditStore audit,
        UsageStore usage,
        Connected connected,
        OpenLines lines,
        Rooms rooms,
        Hooks hooks,
        RetentionStore terms,
        Retention retention,
        Author self) {}
