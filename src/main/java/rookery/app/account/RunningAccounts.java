package rookery.app.account;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import rookery.app.serve.OperatorFiles;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Nickname;
import rookery.core.account.Password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// The accounts of a server that runs, asked for at its admin's door. Throws [UncheckedIOException]
/// where it does not answer.
final class RunningAccounts implements AccountKeeper {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OperatorFiles operator;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningAccounts(OperatorFiles operator) {
        this.operator = operator;
    }

    @Override
    public Result add(AccountName name, Password password, AccountRole role) {
        JsonObject body = new JsonObject();
        body.addProperty("name", name.text());
        body.addProperty("password", text(password));
        body.addProperty("role", role == AccountRole.ADMIN ? "admin" : "person");
        return told(ask("POST", "accounts", body), this::kept);
    }

    private String kept(JsonObject account) {
        return AccountDirectory.kept(
                account.get("name").getAsString(), account.get("number").getAsLong());
    }

    @Override
    public Result addBot(AccountName name, Nickname nickname) {
        JsonObject body = new JsonObject();
        body.addProperty("name", name.text());
        body.addProperty("role", "bot");
        body.addProperty("nickname", nickname.text());
        return told(ask("POST", "accounts", body), this::kept);
    }

    @Override
    public Result addToken(AccountName bot, Grant grant) {
        JsonObject body = new JsonObject();
        body.addProperty("note", grant.note());
        JsonArray may = new JsonArray();
        grant.scope().may().forEach(power -> may.add(power.name().toLowerCase(Locale.ROOT)));
        body.add("may", may);
        JsonArray rooms = new JsonArray();
        grant.scope().rooms().forEach(room -> rooms.add(room.text()));
        body.add("rooms", rooms);
        return told(
                ask("POST", path(bot) + "/tokens", body), made -> made.get("token").getAsString());
    }

    @Override
    public Result eachToken(AccountName bot, Consumer<TokenLine> row) {
        return told(
                ask("GET", path(bot) + "/tokens", new JsonObject()),
                page -> {
                    page.getAsJsonArray("tokens")
                            .forEach(one -> row.accept(TokenLine.of(one.getAsJsonObject())));
                    return "";
                });
    }

    @Override
    public Result removeToken(AccountName bot, long number) {
        return told(
                ask("DELETE", path(bot) + "/tokens/" + number, new JsonObject()),
                _ -> AccountDirectory.taken(bot, number));
    }

    @Override
    public Result setPassword(AccountName name, Password password) {
        JsonObject body = new JsonObject();
        body.addProperty("password", text(password));
        Said said = ask("POST", path(name) + "/password", body);
        return said.isFine()
                ? told(ask("GET", path(name), new JsonObject()), this::kept)
                : told(said, this::kept);
    }

    private static String text(Password password) {
        return new String(password.utf8(), StandardCharsets.UTF_8);
    }

    @Override
    public Result remove(AccountName name) {
        return told(
                ask("DELETE", path(name), new JsonObject()), _ -> "Removed " + name.text() + ".");
    }

    @Override
    public void each(Consumer<AccountLine> row) {
        String after = "0";
        while (!after.isEmpty()) {
            Said page = ask("GET", "accounts?most=1000&after=" + after, new JsonObject());
            if (!page.isFine()) {
                throw new UncheckedIOException(new IOException("the server refused the list"));
            }
            for (JsonElement one : page.json.getAsJsonArray("accounts")) {
                row.accept(AccountLine.of(one.getAsJsonObject()));
            }
            JsonElement next = page.json.get("next");
            after = next == null ? "" : next.getAsString();
        }
    }

    @Override
    public Result invite(int uses, Duration life) {
        JsonObject body = new JsonObject();
        body.addProperty("uses", uses);
        body.addProperty("days", life.toDays());
        return told(ask("POST", "invites", body), made -> made.get("invite").getAsString());
    }

    private static String path(AccountName name) {
        return "accounts/" + URLEncoder.encode(name.text(), StandardCharsets.UTF_8);
    }

    private static Result told(Said said, Function<JsonObject, String> fine) {
        return said.isFine()
                ? new Result.Done(fine.apply(said.json))
                : new Result.Refused(said.json.get("sentence").getAsString());
    }

    private Said ask(String method, String path, JsonObject body) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://" + operator.address() + "/admin/api/" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + operator.token().text())
                        .method(
                                method,
                                method.equals("GET")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Said(
                    response.statusCode(),
                    JsonParser.parseString(response.body()).getAsJsonObject());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JsonParseException | IllegalStateException other) {
            throw new UncheckedIOException(new IOException("another program answers", other));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", stopped));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private record Said(int status, JsonObject json) {
        boolean isFine() {
            return status < 300;
        }
    }
}
