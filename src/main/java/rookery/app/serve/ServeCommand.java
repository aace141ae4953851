package rookery.app.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import io.netty.util.NetUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import rookery.app.Dialects;
import rookery.app.Folders;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// The server without a window.
@Command(
        name = "serve",
        description =
                "Runs the server without a window, for this computer only unless --lan or --host"
                        + " says otherwise.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Made if it is not there.")
    private Path data = Folders.server();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Options, in the form of the shipped server-default.conf.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--host", paramLabel = "ADDR", description = "The address to listen at.")
    private Optional<String> host = Optional.empty();

    @Option(names = "--lan", description = "Listen at every network of this computer.")
    private boolean lan;

    @Option(
            names = "--door",
            paramLabel = "NAME=PORT",
            description = "The port of a door; 0 takes a free one, off closes the door.")
    private List<String> doors = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON line when every door is open.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (lan && host.isPresent()) {
            return wrong("--lan and --host exclude each other. Use one of them.");
        }
        return switch (read()) {
            case ServerConfigFile.Read.Wrong(String sentence) -> wrong(sentence);
            case ServerConfigFile.Read.Fine(ServerConfig judged) -> run(judged);
        };
    }

    /// The config file with the command line over it.
    private ServerConfigFile.Read read() {
        ServerConfigFile.Read file = ServerConfigFile.read(config);
        if (!(file instanceof ServerConfigFile.Read.Fine(ServerConfig judged))) {
            return file;
        }
        Map<String, Integer> ports = new TreeMap<>(judged.doors());
        for (String door : doors) {
            Optional<String> problem = DoorOption.apply(door, ports);
            if (problem.isPresent()) {
                return new ServerConfigFile.Read.Wrong(problem.get());
            }
        }
        String at = lan ? "0.0.0.0" : host.orElse(judged.host());
        return new ServerConfigFile.Read.Fine(judged.at(at, ports));
    }

    private static int wrong(String sentence) {
        System.err.println(sentence);
        return 2;
    }

    private int run(ServerConfig judged) throws InterruptedException {
        Path directory = data.toAbsolutePath().normalize();
        switch (EmbeddedServer.start(
                directory,
                judged,
                Dialects.ALL,
                config.map(_ -> this::read),
                InstantSource.system())) {
            case EmbeddedServer.Start.Refused(String sentence) -> {
                return wrong(sentence);
            }
            case EmbeddedServer.Start.Running(EmbeddedServer server, List<String> notices) -> {
                stopOnSignal(server);
                HangUp.whenever(server::reload);
                notices.forEach(System.err::println);
                System.out.println(json ? line(server, directory) : sentence(server, directory));
                System.out.flush();
                new CountDownLatch(1).await();
                return 0;
            }
        }
    }

    /// SIGTERM and Ctrl+C end the program well: a virtual machine would report them as failures.
    private static void stopOnSignal(EmbeddedServer server) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("rookery-stop")
                                .unstarted(
                                        () -> {
                                            server.close();
                                            Runtime.getRuntime().halt(0);
                                        }));
    }

    private static String line(EmbeddedServer server, Path directory) {
        JsonObject open = new JsonObject();
        new TreeMap<>(server.addresses())
                .forEach((name, address) -> open.addProperty(name, text(address)));
        JsonObject line = new JsonObject();
        line.addProperty("ready", true);
        line.add("doors", open);
        line.addProperty("data", directory.toString());
        line.addProperty("pid", ProcessHandle.current().pid());
        return GSON.toJson(line);
    }

    private static String sentence(EmbeddedServer server, Path directory) {
        StringBuilder text = new StringBuilder("Rookery serves");
        new TreeMap<>(server.addresses())
                .forEach(
                        (name, address) ->
                                text.append(" door ")
                                        .append(name)
                                        .append(" at ")
                                        .append(text(address)));
        text.append(", data in ").append(directory).append(". Stop it with Ctrl+C.");
        InetSocketAddress main = server.addresses().get("main");
        if (main != null && main.getAddress().isAnyLocalAddress()) {
            text.append(" Others on this network join at ")
                    .append(
                            LanAddresses.now().stream()
                                    .map(address -> address + ":" + main.getPort())
                                    .collect(Collectors.joining(" or ")))
                    .append('.');
        }
        return text.toString();
    }

    private static String text(InetSocketAddress address) {
        // Java's sockets for every address say so in the language of IPv6.
        return address.getAddress().isAnyLocalAddress()
                ? "0.0.0.0:" + address.getPort()
                : NetUtil.toSocketAddressString(address);
    }
}
