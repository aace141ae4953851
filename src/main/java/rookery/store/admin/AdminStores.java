package rookery.store.admin;

import rookery.store.account.InviteStore;
import rookery.store.message.RetentionStore;
import rookery.store.room.HookStore;
import rookery.store.room.MembershipStore;
import rookery.store.room.RoomBook;

/// What whoever looks after a server asks beside accounts.
public record AdminStores(
        AuditStore audit,
        UsageStore usage,
        StoreFigures figures,
        RetentionStore retention,
        InviteStore invites,
        HookStore hooks,
        RoomBook book,
        MembershipStore memberships) {}
