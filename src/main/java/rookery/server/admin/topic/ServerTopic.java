package rookery.server.admin.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;
import rookery.store.admin.AuditStore;

import java.util.List;

/// `audit`, `health` and `reload`.
public final class ServerTopic implements Topic {
    private final Powers powers;
    private final Audit audit;
    private final Reload reload;

    public ServerTopic(Powers powers, Audit audit, Reload reload) {
        this.powers = powers;
        this.audit = audit;
        this.reload = reload;
    }

    @Override
    public boolean isAt(String first) {
        return first.equals("audit") || first.equals("health") || first.equals("reload");
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.method() + " " + String.join("/", call.path())) {
            case "GET audit" -> audit(call);
            case "GET health" -> health();
            case "POST reload" -> reload(call);
            default -> Topic.nothing(call);
        };
    }

    private Answer reload(Call call) {
        call.only();
        return switch (reload.reload()) {
            case Reload.Outcome.Refused(String sentence) ->
                    Answer.refused(409, "config-wrong", sentence, "");
            case Reload.Outcome.Done(List<String> atOnce, List<String> atStart) -> {
                audit.add(
                        call,
                        "config.reload",
                        String.join(", ", atOnce),
                        atStart.isEmpty()
                                ? ""
                                : "at the next start: " + String.join(", ", atStart));
                JsonObject json = new JsonObject();
                json.add("atOnce", names(atOnce));
                json.add("atStart", names(atStart));
                yield Answer.json(json);
            }
        };
    }

    private static JsonArray names(List<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array;
    }

    private Answer audit(Call call) {
        long before = call.count("before", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        int most = (int) call.count("most", 1, AuditStore.MOST, 100);
        JsonArray rows = new JsonArray();
        long last = 0;
        for (AuditStore.Entry entry : powers.audit().page(before, most)) {
            AuditStore.Deed deed = entry.deed();
            JsonObject row = new JsonObject();
            row.addProperty("number", entry.number());
            row.addProperty("at", deed.at().toString());
            row.addProperty("who", deed.who());
            row.addProperty("way", deed.way());
            row.addProperty("what", deed.what());
            row.addProperty("target", deed.target());
            row.addProperty("details", deed.details());
            rows.add(row);
            last = entry.number();
        }
        JsonObject json = new JsonObject();
        json.add("entries", rows);
        if (rows.size() == most) {
            json.addProperty("next", last);
        }
        return Answer.json(json);
    }

    private Answer health() {
        JsonObject json = new JsonObject();
        json.addProperty("status", "ok");
        json.addProperty("sessions", powers.lines().count());
        json.addProperty("openRooms", powers.rooms().count());
        // Shows that the store can be read.
        json.addProperty("databaseBytes", powers.usage().databaseBytes());
        return Answer.json(json);
    }
}
