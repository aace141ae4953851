package rookery.server.admin.topic;

import com.google.gson.JsonObject;

import rookery.core.room.RoomAlias;
import rookery.core.room.Term;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;
import rookery.server.retention.Retention;

/// `retention`, and `rooms/ALIAS/retention`: what is forgotten in time.
public final class RetentionTopic implements Topic {
    private final Powers powers;
    private final Audit audit;

    public RetentionTopic(Powers powers, Audit audit) {
        this.powers = powers;
        this.audit = audit;
    }

    @Override
    public boolean isAt(String first) {
        return first.equals("retention");
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.method() + " " + call.path().size()) {
            case "GET 1" -> Answer.json(json(powers.retention().rules().site()));
            case "POST 1" -> sweep(call);
            default -> Topic.nothing(call);
        };
    }

    private Answer sweep(Call call) {
        call.only();
        Retention.Swept swept = powers.retention().sweep();
        audit.add(call, "retention.sweep", "", swept.messages() + " messages");
        JsonObject json = new JsonObject();
        json.addProperty("messages", swept.messages());
        json.addProperty("files", swept.files());
        json.addProperty("removed", swept.removed());
        return Answer.json(json);
    }

    /// What a room was given of its own.
    Answer read(RoomAlias room) {
        return Answer.json(json(powers.terms().find(room).orElse(Term.NONE)));
    }

    Answer change(Call call, RoomAlias room) {
        call.only("days", "messages");
        Term term =
                new Term(
                        (int) call.number("days", 0, Term.MOST_DAYS, 0),
                        (int) call.number("messages", 0, Integer.MAX_VALUE, 0));
        if (!powers.terms().change(room, term)) {
            return Answer.notFound("There is no such conversation.");
        }
        audit.add(
                call,
                "room.retention",
                room.text(),
                term.days() + " days, " + term.messages() + " messages");
        return Answer.json(json(term));
    }

    private static JsonObject json(Term term) {
        JsonObject json = new JsonObject();
        json.addProperty("days", term.days());
        json.addProperty("messages", term.messages());
        return json;
    }
}
