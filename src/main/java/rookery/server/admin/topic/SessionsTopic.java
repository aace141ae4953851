package rookery.server.admin.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;
import rookery.server.fanout.Ending;
import rookery.server.room.Posting;
import rookery.server.session.Identity;
import rookery.server.session.OpenLines;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// `sessions`: who is connected now; and `broadcast`.
public final class SessionsTopic implements Topic {
    /// Headlines belong to no conversation.
    private static final RoomAlias NOWHERE = new RoomAlias("server");

    private static final int MOST = 10_000;

    private final Powers powers;
    private final Audit audit;
    private final InstantSource clock;
    private final AtomicLong notices = new AtomicLong();

    public SessionsTopic(Powers powers, Audit audit, InstantSource clock) {
        this.powers = powers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean isAt(String first) {
        return first.equals("sessions") || first.equals("broadcast");
    }

    @Override
    public Answer answer(Call call) {
        String place = call.path().getFirst();
        return switch (call.method() + " " + place + " " + call.path().size()) {
            case "GET sessions 1" -> list(call);
            case "DELETE sessions 2" -> end(call);
            case "POST broadcast 1" -> broadcast(call);
            default -> Topic.nothing(call);
        };
    }

    private Answer list(Call call) {
        long most = call.count("most", 1, MOST, 1_000);
        long after = call.count("after", 0, Long.MAX_VALUE, 0);
        JsonArray rows = new JsonArray();
        long last = 0;
        for (OpenLines.Open open : powers.lines().after(after, (int) most)) {
            Identity identity = open.line().identity();
            JsonObject row = new JsonObject();
            row.addProperty("session", open.number());
            row.addProperty("dialect", open.line().form().dialect().name());
            row.addProperty("handle", identity.handle().text());
            row.addProperty("nickname", identity.nickname().text());
            row.addProperty("known", known(identity.known()));
            if (identity.device() > 0) {
                row.addProperty("device", identity.device());
            }
            row.addProperty("address", open.line().address());
            row.addProperty("since", open.since().toString());
            rows.add(row);
            last = open.number();
        }
        JsonObject json = new JsonObject();
        json.addProperty("open", powers.lines().count());
        json.add("sessions", rows);
        if (rows.size() == most) {
            json.addProperty("next", last);
        }
        return Answer.json(json);
    }

    private static String known(Identity.Known known) {
        return switch (known) {
            case NOT_YET -> "not-yet";
            case AS_GUEST -> "guest";
            case AS_ACCOUNT -> "account";
        };
    }

    private Answer end(Call call) {
        long number;
        try {
            number = Long.parseLong(call.path().get(1));
        } catch (NumberFormatException none) {
            return Answer.notFound("There is no such session.");
        }
        Optional<OpenLines.Open> open = powers.lines().find(number);
        if (open.isEmpty()) {
            return Answer.notFound("There is no such session, or it is over.");
        }
        open.get().line().end(Ending.SENT_AWAY);
        audit.add(
                call,
                "session.end",
                Long.toString(number),
                open.get().line().identity().handle().text());
        return Answer.done();
    }

    private Answer broadcast(Call call) {
        call.only("body", "to");
        Body body =
                switch (Body.parse(call.text("body"))) {
                    case Body.Parsed.Ok(Body fine) -> fine;
                    case Body.Parsed.No(var problem) ->
                            throw new Call.Wrong(
                                    "body",
                                    "It is no text that can be said: "
                                            + problem.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' ')
                                            + ".");
                };
        String to = call.findText("to").orElse("connected");
        int told =
                switch (to) {
                    case "connected" -> tellConnected(body);
                    case "rooms" ->
                            powers.rooms().announce(powers.self(), room -> notice(room, body));
                    default -> throw new Call.Wrong("to", "It is connected or rooms.");
                };
        audit.add(call, "broadcast", to, body.text());
        JsonObject json = new JsonObject();
        json.addProperty("done", true);
        json.addProperty("told", told);
        return Answer.json(json);
    }

    private Posting notice(RoomAlias room, Body body) {
        return new Posting(
                room,
                new LocalId("notice-" + notices.incrementAndGet()),
                new Content.Notice(body),
                Context.NONE);
    }

    private int tellConnected(Body body) {
        Event headline = new Event.Whispered(NOWHERE, powers.self(), body, clock.instant());
        int told = 0;
        for (OpenLines.Open open : powers.lines().after(0, Integer.MAX_VALUE)) {
            if (open.line().identity().known() != Identity.Known.NOT_YET) {
                open.line().tell(headline);
                told++;
            }
        }
        return told;
    }
}
