package rookery.server.admin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.server.account.Devices;
import rookery.server.account.Secret;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Asking;
import rookery.server.admin.call.Call;
import rookery.server.admin.topic.AccountsTopic;
import rookery.server.admin.topic.Audit;
import rookery.server.admin.topic.Powers;
import rookery.server.admin.topic.Reload;
import rookery.server.admin.topic.RetentionTopic;
import rookery.server.admin.topic.RoomsTopic;
import rookery.server.admin.topic.ServerTopic;
import rookery.server.admin.topic.SessionsTopic;
import rookery.server.admin.topic.Topic;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Where whoever looks after the server asks it. Safe for many threads.
public final class AdminDoor {
    private static final Logger LOG = LoggerFactory.getLogger(AdminDoor.class);
    private static final String BASE = "/admin/api";
    private static final int MOST_BODY = 64 << 10;
    private static final String METRICS = "/metrics";

    private final Guard guard;
    private final List<Topic> topics;
    private final Metrics metrics;
    private final Executor clerks;

    private AdminDoor(Guard guard, List<Topic> topics, Metrics metrics, Executor clerks) {
        this.guard = guard;
        this.topics = topics;
        this.metrics = metrics;
        this.clerks = clerks;
    }

    /// @param operator what the file in the data directory says
    /// @param clerks runs what blocks; bounded, may refuse
    public static AdminDoor of(
            Secret operator,
            Devices devices,
            Powers powers,
            Metrics metrics,
            Reload reload,
            Executor clerks,
            InstantSource clock) {
        Audit audit = new Audit(powers.audit(), clock);
        RetentionTopic retention = new RetentionTopic(powers, audit);
        return new AdminDoor(
                new Guard(operator, devices, clock),
                List.of(
                        new AccountsTopic(powers, audit),
                        new RoomsTopic(powers, audit, retention),
                        retention,
                        new SessionsTopic(powers, audit, clock),
                        new ServerTopic(powers, audit, reload)),
                metrics,
                clerks);
    }

    public static boolean isAt(String path) {
        return path.equals(METRICS) || path.equals(BASE) || path.startsWith(BASE + "/");
    }

    /// @param done called once, on a thread of the executor, or at once on the caller's where there
    ///   is too much to do
    public void ask(Asking asking, Consumer<Answer> done) {
        if (asking.body().length() > MOST_BODY) {
            done.accept(Answer.refused(413, "too-large", "The body has 64 KiB at most.", ""));
            return;
        }
        try {
            clerks.execute(() -> done.accept(answer(asking)));
        } catch (RejectedExecutionException full) {
            done.accept(
                    Answer.refused(
                            503, "busy", "The server has too much to do. Try again soon.", ""));
        }
    }

    private Answer answer(Asking asking) {
        try {
            return switch (guard.enter(asking)) {
                case Guard.Entry.Refused(Answer answer) -> answer;
                case Guard.Entry.Allowed(String who) when asking.path().equals(METRICS) ->
                        asking.method().equals("GET")
                                ? metrics.page()
                                : Topic.nothing(Call.of(asking, METRICS, who));
                case Guard.Entry.Allowed(String who) -> topic(Call.of(asking, BASE, who));
            };
        } catch (Call.Wrong wrong) {
            return wrong.answer();
        } catch (RuntimeException broken) {
            LOG.error("a question of the admin failed", broken);
            return Answer.refused(
                    500,
                    "broken",
                    "The server could not do it. Its log says why; nothing else changed.",
                    "");
        }
    }

    private Answer topic(Call call) {
        String first = call.path().isEmpty() ? "" : call.path().getFirst();
        return topics.stream()
                .filter(topic -> topic.isAt(first))
                .findFirst()
                .map(topic -> topic.answer(call))
                .orElseGet(() -> Topic.nothing(call));
    }
}
