package rookery.dialect.xnest.wire;

import rookery.core.account.AccountId;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of Erlang processes, which the wire uses for members: account number N is `<0.N.0>`.
/// Every other process name has a number of its own above [#FOREIGN], so that a client can hold the
/// ids of an original server and a server can take one as somebody who is not there.
public final class Pid {
    private static final Pattern FORM =
            Pattern.compile("<([0-9]{1,19})\\.([0-9]{1,19})\\.([0-9]{1,19})>");

    /// Numbers from here on are packed process names. No server gives that many accounts.
    private static final long FOREIGN = 1L << 62;

    private static final int NODE_BITS = 10;
    private static final int COUNT_BITS = 32;
    private static final int SERIAL_BITS = 20;

    private Pid() {}

    public static String of(AccountId id) {
        long number = id.number();
        if (number < FOREIGN) {
            return "<0." + number + ".0>";
        }
        long packed = number - FOREIGN;
        long serial = packed & mask(SERIAL_BITS);
        long count = packed >> SERIAL_BITS & mask(COUNT_BITS);
        long node = packed >> (SERIAL_BITS + COUNT_BITS);
        return "<" + node + "." + count + "." + serial + ">";
    }

    /// Empty where the text is no process name.
    public static Optional<AccountId> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return number(
                            Long.parseLong(parts.group(1)),
                            Long.parseLong(parts.group(2)),
                            Long.parseLong(parts.group(3)))
                    .map(AccountId::new);
        } catch (NumberFormatException over) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(long node, long count, long serial) {
        if (node == 0 && serial == 0 && count > 0) {
            return count < FOREIGN ? Optional.of(count) : Optional.empty();
        }
        if (node > mask(NODE_BITS) || count > mask(COUNT_BITS) || serial > mask(SERIAL_BITS)) {
            return Optional.empty();
        }
        return Optional.of(
                FOREIGN | node << (SERIAL_BITS + COUNT_BITS) | count << SERIAL_BITS | serial);
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }
}
