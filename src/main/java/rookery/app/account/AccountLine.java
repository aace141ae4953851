package rookery.app.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import rookery.core.account.Account;
import rookery.core.account.AccountRole;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// An account as one line of text.
///
/// @param shown what it is called on the screen
record AccountLine(
        long number,
        String name,
        String shown,
        AccountRole role,
        Instant registered,
        Optional<Instant> seen) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static AccountLine of(Account account) {
        return new AccountLine(
                account.id().number(),
                account.name().text(),
                account.shown().text(),
                account.role(),
                account.registered(),
                switch (account.seen()) {
                    case Account.Seen.Never _ -> Optional.empty();
                    case Account.Seen.At(var at) -> Optional.of(at);
                });
    }

    /// As the admin's door says it.
    static AccountLine of(JsonObject json) {
        return new AccountLine(
                json.get("number").getAsLong(),
                json.get("name").getAsString(),
                json.get("shown").getAsString(),
                AccountRole.valueOf(json.get("role").getAsString().toUpperCase(Locale.ROOT)),
                Instant.parse(json.get("registered").getAsString()),
                Optional.ofNullable(json.get("seen"))
                        .map(JsonElement::getAsString)
                        .map(Instant::parse));
    }

    String json() {
        JsonObject line = new JsonObject();
        line.addProperty("number", number);
        line.addProperty("name", name);
        line.addProperty("shown", shown);
        line.addProperty("role", word());
        line.addProperty("admin", role == AccountRole.ADMIN);
        line.addProperty("registered", registered.toString());
        seen.ifPresent(at -> line.addProperty("seen", at.toString()));
        return GSON.toJson(line);
    }

    private String word() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// Columns apart by tabs, so that other programs can cut them.
    String text() {
        return String.join(
                "\t",
                Long.toString(number),
                name,
                word(),
                registered.truncatedTo(ChronoUnit.SECONDS).toString(),
                seen.map(at -> "seen " + at.truncatedTo(ChronoUnit.SECONDS)).orElse("never seen"));
    }
}
