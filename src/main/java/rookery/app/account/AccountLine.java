package rookery.app.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import rookery.core.account.Account;
import rookery.core.account.AccountRole;

import java.time.temporal.ChronoUnit;

/// An account as one line of text.
final class AccountLine {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private AccountLine() {}

    static String json(Account account) {
        JsonObject line = new JsonObject();
        line.addProperty("number", account.id().number());
        line.addProperty("name", account.name().text());
        line.addProperty("shown", account.shown().text());
        line.addProperty("admin", account.role() == AccountRole.ADMIN);
        line.addProperty("registered", account.registered().toString());
        if (account.seen() instanceof Account.Seen.At(var at)) {
            line.addProperty("seen", at.toString());
        }
        return GSON.toJson(line);
    }

    /// Columns apart by tabs, so that other programs can cut them.
    static String text(Account account) {
        return String.join(
                "\t",
                Long.toString(account.id().number()),
                account.name().text(),
                switch (account.role()) {
                    case PERSON -> "person";
                    case ADMIN -> "admin";
                },
                account.registered().truncatedTo(ChronoUnit.SECONDS).toString(),
                switch (account.seen()) {
                    case Account.Seen.Never _ -> "never seen";
                    case Account.Seen.At(var at) -> "seen " + at.truncatedTo(ChronoUnit.SECONDS);
                });
    }
}
