package rookery.workbench.load;

import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.room.Access;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.dialect.AccountSide;
import rookery.dialect.Dialect;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Of a dialect with accounts: somebody registers and makes the rooms, then the others come in, as
/// guests or with accounts of their own. The mark stands in the local id, since no two messages of
/// a sender may have the same.
final class AccountEntries implements Entries {
    private static final String PASSWORD = "load and nothing else";

    private final Dialect dialect;
    private final URI server;
    private final String run;
    private final LoadPlan plan;
    private final Keeping keeping;

    AccountEntries(Dialect dialect, URI server, String run, LoadPlan plan, Keeping keeping) {
        this.dialect = dialect;
        this.server = server;
        this.run = run;
        this.plan = plan;
        this.keeping = keeping;
    }

    private AccountSide side() throws IOException {
        if (dialect.accounts(server) instanceof AccountSide.Accounts.Has(AccountSide side)) {
            return side;
        }
        throw new IOException("the dialect " + dialect.name() + " has no accounts");
    }

    @Override
    public List<Entry> before() throws IOException {
        List<Request> script = new ArrayList<>();
        script.add(register("load-" + run));
        for (int room = 0; room < plan.rooms(); room++) {
            script.add(new RoomRequest.Create(LoadRun.alias(run, room), settings(), keeping));
        }
        return List.of(new ScriptedEntry(side(), script));
    }

    private static RoomSettings settings() throws IOException {
        if (RoomSettings.parse("", new Avatar.None(), Access.PUBLIC, false, true)
                instanceof RoomSettings.Parsed.Ok(RoomSettings settings)) {
            return settings;
        }
        throw new IOException("a room open to guests cannot be said");
    }

    private static Request register(String name) throws IOException {
        if (Password.parseNew(PASSWORD) instanceof Password.Parsed.Ok(Password password)) {
            return new AccountRequest.Register(
                    new AccountName(name),
                    password,
                    Nickname.NONE,
                    new AccountRequest.Token(""),
                    "load");
        }
        throw new IOException("the password of a load is none");
    }

    @Override
    public Entry member(int room, int member) throws IOException {
        Request coming =
                plan.accounts()
                        ? register("load-" + run + "-" + room + "-" + member)
                        : new AccountRequest.EnterAsGuest(new Nickname("m" + member));
        return new ScriptedEntry(
                side(),
                List.of(
                        coming,
                        new Request.Join(
                                LoadRun.alias(run, room), Nickname.NONE, Request.Unmade.REFUSE)));
    }

    @Override
    public byte[] message(int room, int size) throws IOException {
        String mark = new String(Mark.text(Mark.LENGTH), StandardCharsets.US_ASCII);
        RoomAlias alias = LoadRun.alias(run, room);
        Request.Post post =
                new Request.Post(
                        alias, new LocalId(mark), new Content.Text(new Body("x".repeat(size))));
        if (side().encode(post, 1L << 40) instanceof Encoded.Written(var frames)
                && frames.getFirst() instanceof Frame.Text(String frame)) {
            return frame.getBytes(StandardCharsets.UTF_8);
        }
        throw new IOException("the dialect " + dialect.name() + " does not post by a text frame");
    }
}
