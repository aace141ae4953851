package rookery.server.admin;

import rookery.server.admin.call.Answer;
import rookery.server.lane.Lanes;
import rookery.server.session.OpenLines;
import rookery.store.admin.StoreFigures;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a server counts, in the text that Prometheus reads. Safe for many threads.
public final class Metrics {
    /// Upper bounds of a commit, in milliseconds.
    private static final long[] MILLIS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 4_096};

    private final OpenLines lines;
    private final Lanes lanes;
    private final StoreFigures store;

    public Metrics(OpenLines lines, Lanes lanes, StoreFigures store) {
        this.lines = lines;
        this.lanes = lanes;
        this.store = store;
    }

    Answer page() {
        StringBuilder text = new StringBuilder(4_096);
        Map<String, Long> byDialect = new TreeMap<>();
        lines.after(0, Integer.MAX_VALUE)
                .forEach(
                        open ->
                                byDialect.merge(
                                        open.line().form().dialect().name(), 1L, Long::sum));
        head(text, "rookery_connections", "gauge", "Open connections by dialect.");
        byDialect.forEach(
                (dialect, count) ->
                        text.append(
                                "rookery_connections{dialect=\"%s\"} %d\n"
                                        .formatted(dialect, count)));
        value(
                text,
                "rookery_store_writes_total",
                "counter",
                "Writes that were committed; a message is one.",
                store.written());
        value(
                text,
                "rookery_store_failed_total",
                "counter",
                "Writes that were refused or rolled back.",
                store.failed());
        value(text, "rookery_store_waiting", "gauge", "Writes that wait now.", store.waiting());
        value(
                text,
                "rookery_lane_refused_total",
                "counter",
                "Requests that found a lane full.",
                lanes.refused());
        head(text, "rookery_lane_depth", "gauge", "Tasks that wait in a lane.");
        int[] depths = lanes.depths();
        for (int i = 0; i < depths.length; i++) {
            text.append("rookery_lane_depth{lane=\"%d\"} %d\n".formatted(i, depths[i]));
        }
        latency(text);
        return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", text.toString());
    }

    private void latency(StringBuilder text) {
        String name = "rookery_store_commit_seconds";
        head(text, name, "histogram", "How long a commit took, with all its writes.");
        for (long millis : MILLIS) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s_bucket{le=\"%s\"} %d\n",
                            name,
                            millis / 1_000.0,
                            store.commitsBelow(millis)));
        }
        text.append("%s_bucket{le=\"+Inf\"} %d\n".formatted(name, store.commits()));
        text.append(
                String.format(
                        Locale.ROOT, "%s_sum %.6f\n", name, store.commitNanos() / 1_000_000_000.0));
        text.append("%s_count %d\n".formatted(name, store.commits()));
    }

    private static void value(
            StringBuilder text, String name, String type, String help, long value) {
        head(text, name, type, help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
