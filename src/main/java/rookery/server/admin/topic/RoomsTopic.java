package rookery.server.admin.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;
import rookery.store.admin.UsageStore;
import rookery.store.room.KeptRoom;
import rookery.store.room.MembershipStore;
import rookery.store.room.MembershipStore.Listed;
import rookery.store.room.RoomBook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `rooms` and `storage`.
public final class RoomsTopic implements Topic {
    private final Powers powers;
    private final RoomHooks hooks;
    private final RetentionTopic retention;

    public RoomsTopic(Powers powers, Audit audit, RetentionTopic retention) {
        this.powers = powers;
        hooks = new RoomHooks(powers, audit);
        this.retention = retention;
    }

    @Override
    public boolean isAt(String first) {
        return first.equals("rooms") || first.equals("storage");
    }

    @Override
    public Answer answer(Call call) {
        List<String> path = call.path();
        if (path.size() == 1) {
            return switch (call.method() + " " + path.getFirst()) {
                case "GET rooms" -> list(call);
                case "GET storage" -> storage(call);
                default -> Topic.nothing(call);
            };
        }
        Optional<KeptRoom> room =
                path.getFirst().equals("rooms")
                        ? alias(path.get(1)).flatMap(powers.book()::find)
                        : Optional.empty();
        if (room.isEmpty()) {
            return Answer.notFound("There is no such conversation.");
        }
        String more = String.join("/", path.subList(2, path.size()));
        return one(call, room.get(), more);
    }

    private Answer one(Call call, KeptRoom room, String more) {
        return switch (call.method() + " " + more) {
            case "GET " -> Answer.json(json(room));
            case "GET members" -> members(call, room);
            case "GET retention" -> retention.read(room.alias());
            case "POST retention" -> retention.change(call, room.alias());
            case "GET hooks" -> hooks.list(room.alias());
            case "POST hooks" -> hooks.add(call, room.alias());
            case String other when other.startsWith("DELETE hooks/") ->
                    hooks.remove(call, room.alias(), other.substring("DELETE hooks/".length()));
            default -> Topic.nothing(call);
        };
    }

    /// Also of a direct, by the numbers of the two.
    private static Optional<RoomAlias> alias(String raw) {
        if (RoomAlias.parse(raw) instanceof RoomAlias.Parsed.Ok(RoomAlias alias)) {
            return Optional.of(alias);
        }
        return raw.matches("[1-9][0-9]{0,17}:[1-9][0-9]{0,17}")
                ? Optional.of(new RoomAlias(raw))
                : Optional.empty();
    }

    private Answer list(Call call) {
        String after = call.query().getOrDefault("after", "");
        int most = (int) call.count("most", 1, RoomBook.MOST, 100);
        List<KeptRoom> page = powers.book().page(after, most);
        JsonArray rows = new JsonArray();
        page.forEach(room -> rows.add(json(room)));
        JsonObject json = new JsonObject();
        json.add("rooms", rows);
        if (page.size() == most) {
            json.addProperty("next", page.getLast().alias().text());
        }
        return Answer.json(json);
    }

    private static JsonObject json(KeptRoom room) {
        JsonObject json = new JsonObject();
        json.addProperty("alias", room.alias().text());
        json.addProperty("number", room.number());
        json.addProperty("direct", room.alias().isDirect());
        json.addProperty("topic", room.settings().topic());
        json.addProperty("access", word(room.settings().access()));
        json.addProperty("announcements", room.settings().announcements());
        json.addProperty("guests", room.settings().guests());
        json.addProperty("keeping", word(room.keeping()));
        json.addProperty("members", room.members());
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Answer members(Call call, KeptRoom room) {
        int most = (int) call.count("most", 1, MembershipStore.MOST, 100);
        String after = call.query().getOrDefault("after", "");
        Role role = Role.OWNER;
        int colon = after.indexOf(':');
        if (colon > 0) {
            role = role(after.substring(0, colon));
            after = after.substring(colon + 1);
        }
        List<Listed> page = powers.memberships().page(room.alias(), role, after, most);
        JsonArray rows = new JsonArray();
        for (Listed one : page) {
            JsonObject row = new JsonObject();
            row.addProperty("name", one.name().text());
            row.addProperty("nickname", one.nickname().text());
            row.addProperty("role", word(one.membership().role()));
            row.addProperty("since", one.membership().since().toString());
            rows.add(row);
        }
        JsonObject json = new JsonObject();
        json.add("members", rows);
        if (page.size() == most) {
            Listed last = page.getLast();
            json.addProperty("next", word(last.membership().role()) + ":" + last.name().text());
        }
        return Answer.json(json);
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new Call.Wrong("after", "Send what the page before said under next.", none);
        }
    }

    private Answer storage(Call call) {
        int most = (int) call.count("most", 1, UsageStore.MOST, 100);
        UsageStore.Total total = powers.usage().total();
        JsonArray rooms = new JsonArray();
        for (UsageStore.OfRoom one : powers.usage().byRoom(most)) {
            JsonObject row = new JsonObject();
            row.addProperty("room", one.room().text());
            row.addProperty("messages", one.messages());
            row.addProperty("fileBytes", one.fileBytes());
            rooms.add(row);
        }
        JsonArray accounts = new JsonArray();
        for (UsageStore.OfAccount one : powers.usage().byAccount(most)) {
            JsonObject row = new JsonObject();
            row.addProperty("account", one.account().text());
            row.addProperty("files", one.files());
            row.addProperty("fileBytes", one.fileBytes());
            accounts.add(row);
        }
        JsonObject json = new JsonObject();
        json.addProperty("databaseBytes", total.database());
        json.addProperty("accounts", total.accounts());
        json.addProperty("rooms", total.rooms());
        json.addProperty("messages", total.messages());
        json.addProperty("files", total.files());
        json.addProperty("fileBytes", total.fileBytes());
        json.add("byRoom", rooms);
        json.add("byAccount", accounts);
        return Answer.json(json);
    }
}
