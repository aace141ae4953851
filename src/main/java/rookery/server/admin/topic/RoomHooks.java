package rookery.server.admin.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.core.account.Nickname;
import rookery.core.room.Hook;
import rookery.core.room.RoomAlias;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;

import java.util.Optional;

/// `rooms/ALIAS/hooks`: addresses at which other programs post into that room.
final class RoomHooks {
    private static final String PATH = "/packet/hook/";

    private final Powers powers;
    private final Audit audit;

    RoomHooks(Powers powers, Audit audit) {
        this.powers = powers;
        this.audit = audit;
    }

    Answer list(RoomAlias room) {
        JsonArray rows = new JsonArray();
        powers.hooks().store().of(room).forEach(hook -> rows.add(json(hook)));
        JsonObject json = new JsonObject();
        json.add("hooks", rows);
        return Answer.json(json);
    }

    Answer add(Call call, RoomAlias room) {
        call.only("name");
        if (!(Nickname.parse(call.text("name")) instanceof Nickname.Parsed.Ok(Nickname name))) {
            throw new Call.Wrong("name", "It is one line of 64 characters at most.");
        }
        return powers.hooks()
                .make(room, name, Optional.empty())
                .map(
                        made -> {
                            audit.add(
                                    call,
                                    "hook.add",
                                    room.text(),
                                    "hook " + made.hook().number() + ", " + name.text());
                            JsonObject json = json(made.hook());
                            json.addProperty("address", PATH + made.token().text());
                            return Answer.json(201, json);
                        })
                .orElseGet(
                        () ->
                                Answer.refused(
                                        409,
                                        "hooks-full",
                                        "The room has as many hooks as one may. Remove one first.",
                                        ""));
    }

    Answer remove(Call call, RoomAlias room, String raw) {
        boolean gone =
                raw.matches("[1-9][0-9]{0,17}")
                        && powers.hooks().store().remove(room, Long.parseLong(raw));
        if (!gone) {
            return Answer.notFound("The room has no such hook.");
        }
        audit.add(call, "hook.remove", room.text(), "hook " + raw);
        return Answer.done();
    }

    private static JsonObject json(Hook hook) {
        JsonObject json = new JsonObject();
        json.addProperty("number", hook.number());
        json.addProperty("name", hook.name().text());
        json.addProperty("prefix", hook.prefix());
        json.addProperty("made", hook.made().toString());
        json.addProperty("used", hook.used().toString());
        return json;
    }
}
