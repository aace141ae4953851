package rookery.app.serve;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/// Where the other computers of the network find this one.
public final class LanAddresses {
    private LanAddresses() {}

    /// For instance `192.168.1.5`; none where there is no network.
    public static List<String> now() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddresses::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address)
                    .map(address -> address.getHostAddress())
                    .toList();
        } catch (SocketException none) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (IOException gone) {
            return false;
        }
    }
}
