package rookery.app;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import rookery.dialect.Dialect;
import rookery.workbench.load.LoadFigures;
import rookery.workbench.load.LoadPlan;
import rookery.workbench.load.LoadRun;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/// Chat-shaped load on a server.
@Command(
        name = "load",
        description =
                "Fills rooms with members who talk, and prints what arrived as JSON: deliveries a"
                        + " second, latencies in microseconds, lost and doubled ones.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIALECT", description = "xnest or packet.")
    private String dialect = "";

    @Parameters(
            index = "1",
            paramLabel = "URL",
            converter = ServerUri.class,
            description = "For instance ws://10.0.0.4:8080.")
    private URI server = URI.create("ws://127.0.0.1:8080");

    @Option(names = "--rooms", paramLabel = "N", defaultValue = "1")
    private int rooms;

    @Option(
            names = "--members",
            paramLabel = "N",
            defaultValue = "100",
            description = "In each room.")
    private int members;

    @Option(
            names = "--senders",
            paramLabel = "N",
            defaultValue = "10",
            description = "Members of each room who talk.")
    private int senders;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "0",
            description =
                    "Messages a second in all, sent on time whatever the server does. 0: each"
                            + " sender keeps --window messages on their way.")
    private int rate;

    @Option(names = "--window", paramLabel = "N", defaultValue = "16")
    private int window;

    @Option(names = "--warmup", paramLabel = "S", defaultValue = "2")
    private int warmup;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10")
    private int seconds;

    @Option(names = "--size", paramLabel = "B", defaultValue = "200")
    private int size;

    @Option(
            names = "--accounts",
            description =
                    "Each member registers, where the dialect has accounts and the server takes"
                            + " them; else members are guests.")
    private boolean accounts;

    @Option(names = "--no-history", description = "In rooms that keep nothing.")
    private boolean noHistory;

    /// Reads the address of a server.
    static final class ServerUri implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            try {
                URI uri = new URI(text);
                if (uri.getHost() != null && "ws".equals(uri.getScheme())) {
                    return uri;
                }
            } catch (URISyntaxException notOne) {
                // Said below.
            }
            throw new TypeConversionException(
                    text + " is no address of a server. Write it as ws://HOST:PORT.");
        }
    }

    @Override
    public Integer call() {
        Dialect spoken = Dialects.byName().get(dialect);
        if (spoken == null) {
            return wrong(
                    "There is no dialect "
                            + dialect
                            + ". There are: "
                            + String.join(", ", Dialects.byName().keySet())
                            + ".");
        }
        LoadPlan plan =
                new LoadPlan(
                        rooms, members, senders, rate, window, warmup, seconds, size, accounts);
        Optional<String> problem = plan.problem();
        if (problem.isPresent()) {
            return wrong(problem.get());
        }
        return run(spoken, plan);
    }

    private static int wrong(String sentence) {
        System.err.println(sentence);
        return 2;
    }

    private int run(Dialect spoken, LoadPlan plan) {
        String run = Long.toString(RandomGenerator.getDefault().nextLong(1L << 40), 36);
        try (LoadRun load = LoadRun.open(spoken, server, plan, run, noHistory)) {
            LoadFigures figures = load.run();
            System.out.println(json(figures));
            return figures.clean() ? 0 : 1;
        } catch (IOException gone) {
            return wrong(
                    "The server at "
                            + server.getAuthority()
                            + " does not play along: "
                            + reason(gone)
                            + ".");
        }
    }

    private static String reason(IOException gone) {
        String message = gone.getMessage();
        return message == null ? gone.getClass().getSimpleName() : message;
    }

    private static JsonObject json(LoadFigures figures) {
        JsonObject json = new JsonObject();
        json.addProperty("deliveriesPerSecond", Math.round(figures.deliveriesPerSecond()));
        json.addProperty("sentPerSecond", Math.round(figures.sentPerSecond()));
        json.addProperty("p50", figures.p50());
        json.addProperty("p99", figures.p99());
        json.addProperty("p99.9", figures.p999());
        json.addProperty("lost", figures.lost());
        json.addProperty("refused", figures.refused());
        json.addProperty("doubled", figures.doubled());
        json.addProperty("seconds", Math.round(figures.seconds() * 10) / 10.0);
        json.addProperty("connections", figures.connections());
        json.addProperty("ended", figures.ended());
        return json;
    }
}
