package rookery.server.admin.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.core.account.Account;
import rookery.core.room.RoomAlias;
import rookery.server.account.Devices.Issued;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;
import rookery.store.account.Scope;
import rookery.store.account.Scope.Power;
import rookery.store.account.TokenStore.Device;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `accounts/NAME/tokens`: what the programs behind a bot come in with.
public final class Tokens {
    private static final int MOST_NOTE = 64;

    private final Powers powers;
    private final Audit audit;

    Tokens(Powers powers, Audit audit) {
        this.powers = powers;
        this.audit = audit;
    }

    Answer list(Account account) {
        JsonArray rows = new JsonArray();
        for (Device device : powers.accounts().devices().of(account.id())) {
            device.minted().ifPresent(minted -> rows.add(json(device, minted.scope())));
        }
        JsonObject json = new JsonObject();
        json.add("tokens", rows);
        return Answer.json(json);
    }

    Answer add(Call call, Account account) {
        call.only("note", "may", "rooms");
        if (!account.isBot()) {
            return refused(Problem.NOT_A_BOT);
        }
        String note = call.findText("note").orElse("");
        if (note.length() > MOST_NOTE) {
            throw new Call.Wrong("note", "It has " + MOST_NOTE + " characters at most.");
        }
        Scope scope = new Scope(powers(call), rooms(call));
        return switch (powers.accounts().devices().mint(account.id(), note, scope)) {
            case Outcome.Refused<Issued>(Problem problem, _) -> refused(problem);
            case Outcome.Done<Issued>(var issued) -> {
                Device device = issued.device();
                audit.add(
                        call,
                        "token.add",
                        account.name().text(),
                        "token " + device.number() + ", " + words(scope));
                JsonObject json = json(device, scope);
                json.addProperty("token", issued.token().text());
                yield Answer.json(201, json);
            }
        };
    }

    private static Set<Power> powers(Call call) {
        Set<Power> powers = new HashSet<>();
        for (String word : call.texts("may")) {
            powers.add(
                    switch (word) {
                        case "read" -> Power.READ;
                        case "post" -> Power.POST;
                        case "all" -> Power.ALL;
                        default -> throw new Call.Wrong("may", "Its words are read, post and all.");
                    });
        }
        if (powers.isEmpty()) {
            throw new Call.Wrong("may", "Say what the token may: read, post or all.");
        }
        return powers;
    }

    private static Set<RoomAlias> rooms(Call call) {
        Set<RoomAlias> rooms = new HashSet<>();
        for (String raw : call.texts("rooms")) {
            rooms.add(
                    switch (RoomAlias.parse(raw)) {
                        case RoomAlias.Parsed.Ok(RoomAlias alias) -> alias;
                        case RoomAlias.Parsed.No _ ->
                                throw new Call.Wrong("rooms", "They are aliases of rooms.");
                    });
        }
        return rooms;
    }

    Answer revoke(Call call, Account account, String raw) {
        long number = raw.matches("[1-9][0-9]{0,17}") ? Long.parseLong(raw) : 0;
        boolean isToken =
                powers.accounts().devices().of(account.id()).stream()
                        .anyMatch(one -> one.number() == number && one.minted().isPresent());
        if (!isToken || !powers.accounts().devices().logOut(account.id(), number)) {
            return Answer.notFound("The bot has no such token.");
        }
        powers.connected().logOut(account.id(), one -> one == number, "The token was taken back.");
        audit.add(call, "token.remove", account.name().text(), "token " + number);
        return Answer.done();
    }

    private static Answer refused(Problem problem) {
        int status = problem == Problem.NO_SUCH_ACCOUNT ? 404 : 409;
        return Answer.refused(status, problem.code(), problem.sentence(), "");
    }

    private static JsonObject json(Device device, Scope scope) {
        JsonObject json = new JsonObject();
        json.addProperty("number", device.number());
        json.addProperty("note", device.name());
        json.addProperty("prefix", device.minted().map(minted -> minted.prefix()).orElseThrow());
        JsonArray may = new JsonArray();
        scope.may().stream().sorted().forEach(power -> may.add(word(power)));
        json.add("may", may);
        JsonArray rooms = new JsonArray();
        scope.rooms().stream().map(RoomAlias::text).sorted().forEach(rooms::add);
        json.add("rooms", rooms);
        json.addProperty("made", device.made().toString());
        json.addProperty("used", device.used().toString());
        return json;
    }

    private static String words(Scope scope) {
        List<String> may = scope.may().stream().sorted().map(Tokens::word).toList();
        List<String> rooms = scope.rooms().stream().map(RoomAlias::text).sorted().toList();
        return String.join(" ", may) + (rooms.isEmpty() ? "" : " in " + String.join(" ", rooms));
    }

    private static String word(Power power) {
        return power.name().toLowerCase(Locale.ROOT);
    }
}
