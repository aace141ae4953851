package rookery.server.admin.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;
import rookery.store.admin.AuditStore;

/// `audit` and `health`.
public final class ServerTopic implements Topic {
    private final Powers powers;

    public ServerTopic(Powers powers) {
        this.powers = powers;
    }

    @Override
    public boolean isAt(String first) {
        return first.equals("audit") || first.equals("health");
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.method() + " " + String.join("/", call.path())) {
            case "GET audit" -> audit(call);
            case "GET health" -> health();
            default -> Topic.nothing(call);
        };
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
