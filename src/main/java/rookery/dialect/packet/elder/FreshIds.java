package rookery.dialect.packet.elder;

import rookery.core.account.AccountId;

/// Ids of 16 letters and digits for packets that a server begins. The originals drew lots; nobody
/// proves anything by these. For one thread at a time.
final class FreshIds {
    private static final int LENGTH = 16;
    private static final int RADIX = 36;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /// @param guest of the connection, so that ids differ between connections
    FreshIds(AccountId guest) {
        state = guest.number() * STEP;
    }

    String next() {
        StringBuilder id = new StringBuilder();
        while (id.length() < LENGTH) {
            state += STEP;
            long mixed = (state ^ (state >>> 29)) * 0xBF58476D1CE4E5B9L;
            id.append(Character.forDigit((int) Math.floorMod(mixed >>> 33, (long) RADIX), RADIX));
        }
        return id.toString();
    }
}
