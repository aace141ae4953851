package rookery.app;

import rookery.dialect.Dialect;
import rookery.dialect.packet.Packet;
import rookery.dialect.winlion.Winlion;
import rookery.dialect.xnest.Xnest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every dialect of the program: the one place that names them.
public final class Dialects {
    public static final List<Dialect> ALL = List.of(new Xnest(), new Packet(), new Winlion());

    private Dialects() {}

    public static Map<String, Dialect> byName() {
        return ALL.stream().collect(Collectors.toMap(Dialect::name, Function.identity()));
    }
}
