package rookery.server.admin.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.core.account.Account;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.server.account.Invites;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;
import rookery.store.account.AccountStore;
import rookery.store.account.TokenStore.Device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `accounts` and `invites`.
public final class AccountsTopic implements Topic {
    private static final String LOGGED_OUT = "Whoever runs the server logged this device out.";
    private static final int MOST_USES = 1_000_000;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_NOTE = 140;

    private final Powers powers;
    private final Audit audit;
    private final Tokens tokens;

    public AccountsTopic(Powers powers, Audit audit) {
        this.powers = powers;
        this.audit = audit;
        tokens = new Tokens(powers, audit);
    }

    @Override
    public boolean isAt(String first) {
        return first.equals("accounts") || first.equals("invites");
    }

    @Override
    public Answer answer(Call call) {
        List<String> path = call.path();
        if (path.getFirst().equals("invites")) {
            return path.size() == 1 && call.method().equals("POST")
                    ? invite(call)
                    : Topic.nothing(call);
        }
        if (path.size() == 1) {
            return switch (call.method()) {
                case "GET" -> list(call);
                case "POST" -> add(call);
                default -> Topic.nothing(call);
            };
        }
        Optional<Account> account =
                AccountName.parse(path.get(1)) instanceof AccountName.Parsed.Ok(AccountName name)
                        ? powers.store().find(name)
                        : Optional.empty();
        if (account.isEmpty()) {
            return Answer.notFound("There is no such account.");
        }
        String more = path.size() == 2 ? "" : String.join("/", path.subList(2, path.size()));
        return one(call, account.get(), more);
    }

    private Answer one(Call call, Account account, String more) {
        return switch (call.method() + " " + more) {
            case "GET " -> Answer.json(withDevices(account));
            case "DELETE " -> remove(call, account);
            case "POST password" -> password(call, account);
            case "POST role" -> role(call, account);
            case "POST logout" -> logOut(call, account);
            case "GET tokens" -> tokens.list(account);
            case "POST tokens" -> tokens.add(call, account);
            case String other when other.startsWith("DELETE tokens/") ->
                    tokens.revoke(call, account, other.substring("DELETE tokens/".length()));
            default -> Topic.nothing(call);
        };
    }

    private Answer list(Call call) {
        long after = call.count("after", 0, Long.MAX_VALUE, 0);
        int most = (int) call.count("most", 1, AccountStore.MOST, 100);
        List<Account> page = powers.store().page(after, most);
        JsonArray rows = new JsonArray();
        page.forEach(account -> rows.add(json(account)));
        JsonObject json = new JsonObject();
        json.add("accounts", rows);
        if (page.size() == most) {
            json.addProperty("next", page.getLast().id().number());
        }
        return Answer.json(json);
    }

    private Answer add(Call call) {
        call.only("name", "password", "role", "nickname");
        AccountName name =
                switch (AccountName.parse(call.text("name"))) {
                    case AccountName.Parsed.Ok(AccountName fine) -> fine;
                    case AccountName.Parsed.No _ ->
                            throw new Call.Wrong(
                                    "name", "1 to 64 letters, digits and . _ - @ make a name.");
                };
        AccountRole role =
                call.findText("role").map(AccountsTopic::role).orElse(AccountRole.PERSON);
        return switch (added(call, name, role)) {
            case Outcome.Refused<Account>(Problem problem, _) -> refused(problem);
            case Outcome.Done<Account>(Account account) -> {
                audit.add(call, "account.add", name.text(), word(role));
                yield Answer.json(201, json(account));
            }
        };
    }

    private Outcome<Account> added(Call call, AccountName name, AccountRole role) {
        if (role != AccountRole.BOT) {
            return powers.accounts().add(name, password(call), role);
        }
        if (call.findText("password").isPresent()) {
            throw new Call.Wrong("password", "A bot has none. It comes in by tokens.");
        }
        return switch (Nickname.parse(call.findText("nickname").orElse(""))) {
            case Nickname.Parsed.Ok(Nickname nickname) -> powers.accounts().addBot(name, nickname);
            case Nickname.Parsed.No _ ->
                    throw new Call.Wrong("nickname", "It is one line of 64 characters at most.");
        };
    }

    private Answer password(Call call, Account account) {
        call.only("password");
        return switch (powers.accounts().setPassword(account.name(), password(call))) {
            case Outcome.Refused<Account>(Problem problem, _) -> refused(problem);
            case Outcome.Done<Account> _ -> {
                powers.connected().logOut(account.id(), _ -> true, LOGGED_OUT);
                audit.add(call, "account.password", account.name().text(), "");
                yield Answer.done();
            }
        };
    }

    private Answer role(Call call, Account account) {
        call.only("role");
        AccountRole role = role(call.text("role"));
        if (account.isBot() || role == AccountRole.BOT) {
            return refused(Problem.IS_A_BOT);
        }
        if (!powers.store().changeRole(account.id(), role)) {
            return refused(Problem.NO_SUCH_ACCOUNT);
        }
        audit.add(call, "account.role", account.name().text(), word(role));
        return Answer.done();
    }

    private Answer logOut(Call call, Account account) {
        call.only("device");
        long device = call.number("device", 1, Long.MAX_VALUE, 0);
        int ended = 1;
        if (device == 0) {
            ended = powers.accounts().devices().logOutOthers(account.id(), 0);
        } else if (!powers.accounts().devices().logOut(account.id(), device)) {
            return Answer.notFound("The account has no such device.");
        }
        powers.connected().logOut(account.id(), one -> device == 0 || one == device, LOGGED_OUT);
        audit.add(
                call,
                "account.logout",
                account.name().text(),
                device == 0 ? "all devices" : "device " + device);
        JsonObject json = new JsonObject();
        json.addProperty("done", true);
        json.addProperty("devices", ended);
        return Answer.json(json);
    }

    private Answer remove(Call call, Account account) {
        if (!powers.store().remove(account.id())) {
            return refused(Problem.NO_SUCH_ACCOUNT);
        }
        powers.connected().logOut(account.id(), _ -> true, "The account was removed.");
        audit.add(call, "account.remove", account.name().text(), "");
        return Answer.done();
    }

    private Answer invite(Call call) {
        call.only("note", "uses", "days");
        int uses = (int) call.number("uses", 1, MOST_USES, 1);
        int days = (int) call.number("days", 1, MOST_DAYS, 7);
        String note = call.findText("note").orElse("");
        if (note.length() > MOST_NOTE) {
            throw new Call.Wrong("note", "It has " + MOST_NOTE + " characters at most.");
        }
        Invites.Made made = powers.invites().make(note, uses, Duration.ofDays(days));
        audit.add(call, "invite.add", Long.toString(made.invite().number()), note);
        JsonObject json = new JsonObject();
        json.addProperty("invite", made.secret().text());
        json.addProperty("number", made.invite().number());
        json.addProperty("uses", uses);
        json.addProperty("ends", made.invite().ends().toString());
        return Answer.json(201, json);
    }

    private static Password password(Call call) {
        return switch (Password.parseNew(call.text("password"))) {
            case Password.Parsed.Ok(Password fine) -> fine;
            case Password.Parsed.No _ ->
                    throw new Call.Wrong(
                            "password",
                            "A password has 8 characters at least, and 1,024 bytes at most.");
        };
    }

    private static AccountRole role(String word) {
        return switch (word) {
            case "person" -> AccountRole.PERSON;
            case "admin" -> AccountRole.ADMIN;
            case "bot" -> AccountRole.BOT;
            default -> throw new Call.Wrong("role", "It is person, admin or bot.");
        };
    }

    private static String word(AccountRole role) {
        return switch (role) {
            case PERSON -> "person";
            case ADMIN -> "admin";
            case BOT -> "bot";
        };
    }

    private static Answer refused(Problem problem) {
        int status =
                switch (problem) {
                    case NO_SUCH_ACCOUNT -> 404;
                    case NAME_TAKEN,
                            NAME_IMITATES,
                            NAME_RESERVED,
                            IS_A_BOT,
                            NOT_A_BOT,
                            TOKENS_FULL ->
                            409;
                    case BUSY -> 503;
                    case REGISTRATION_CLOSED,
                            INVITE_NEEDED,
                            INVITE_NOT_VALID,
                            PASSWORD_WRONG,
                            TOO_MANY_ATTEMPTS,
                            TOKEN_NOT_VALID,
                            ONESELF,
                            BLOCKED_BY_YOU,
                            NOT_IN_ROSTER,
                            ASKED_TOO_OFTEN,
                            ROSTER_FULL,
                            TOO_MANY_SUBSCRIPTIONS,
                            NO_SUCH_PAGE ->
                            400;
                };
        return Answer.refused(
                status, problem.code(), problem.sentence(), status == 409 ? "name" : "");
    }

    private static JsonObject json(Account account) {
        JsonObject json = new JsonObject();
        json.addProperty("number", account.id().number());
        json.addProperty("name", account.name().text());
        json.addProperty("shown", account.shown().text());
        json.addProperty("role", word(account.role()));
        json.addProperty("registered", account.registered().toString());
        if (account.seen() instanceof Account.Seen.At(var at)) {
            json.addProperty("seen", at.toString());
        }
        return json;
    }

    private JsonObject withDevices(Account account) {
        JsonArray devices = new JsonArray();
        for (Device device : powers.accounts().devices().of(account.id())) {
            JsonObject one = new JsonObject();
            one.addProperty("device", device.number());
            one.addProperty("name", device.name());
            one.addProperty("made", device.made().toString());
            one.addProperty("used", device.used().toString());
            devices.add(one);
        }
        JsonObject json = json(account);
        json.add("devices", devices);
        return json;
    }
}
