package rookery.server.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// From where somebody asks, as far as guessing passwords is concerned. One household has one
/// address of the fourth version of IP, or the first half of one of the sixth.
///
/// @param text empty for this computer
public record Origin(String text) {
    /// This computer: also a proxy in front, behind which anybody may be.
    public static final Origin HERE = new Origin("");

    public static Origin of(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return HERE;
        }
        byte[] bytes = address.getAddress();
        return new Origin(
                HexFormat.of()
                        .formatHex(
                                address instanceof Inet6Address
                                        ? Arrays.copyOf(bytes, bytes.length / 2)
                                        : bytes));
    }
}
