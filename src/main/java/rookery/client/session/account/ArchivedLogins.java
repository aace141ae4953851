package rookery.client.session.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.FileDesk;
import rookery.client.attachment.upload.Pieces;
import rookery.client.attachment.upload.PiecewiseUploads;
import rookery.client.attachment.upload.Uploads;
import rookery.client.net.Calls;
import rookery.client.net.Transport;
import rookery.client.outbox.OutboxFiles;
import rookery.client.session.Login;
import rookery.client.session.Logins;
import rookery.client.session.Offer;
import rookery.client.session.Self;
import rookery.client.session.ServerAddress;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.session.account.talk.Posting;
import rookery.client.session.calling.Way;
import rookery.client.session.entry.Tokens;
import rookery.client.session.line.Backoff;
import rookery.client.watch.Watchable;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Profile;
import rookery.core.message.LocalId;
import rookery.dialect.Dialect;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Token;
import rookery.store.archive.Archive;
import rookery.store.archive.LoginArchive;
import rookery.store.archive.LoginArchive.Whose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Logins whose conversations stand in an archive, each with a virtual thread of its own.
public final class ArchivedLogins implements Logins {
    private static final Logger LOG = LoggerFactory.getLogger(ArchivedLogins.class);

    /// Between two tries to bring a file up.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Archive archive;
    private final Entrances entrances;
    private final OutboxFiles files;
    private final Tokens tokens;
    private final Surroundings surroundings;
    private final Pieces pieces;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService uploading = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Whose, AccountLogin> present = new LinkedHashMap<>();
    private final Watched<List<Login>> all = new Watched<>(List.of());

    /// Comes in again wherever the last run was in.
    ///
    /// @param archive closed by whoever opened it, after [#close]
    /// @param dialects by name
    /// @param tokens a folder for what lets this desktop in again
    public ArchivedLogins(
            Archive archive,
            Map<String, Dialect> dialects,
            Transport transport,
            OutboxFiles files,
            Pieces pieces,
            Calls calls,
            Path tokens,
            Surroundings surroundings) {
        this.archive = archive;
        entrances = new Entrances(dialects, transport, calls, threads, surroundings.clock());
        this.files = files;
        this.pieces = pieces;
        this.tokens = new Tokens(tokens);
        this.surroundings = surroundings;
        archive.logins().forEach(this::again);
    }

    private void again(Whose whose) {
        Optional<Token> token = tokens.find(whose);
        if (new Handle(whose.name()).isGuest() || token.isEmpty()) {
            archive.login(whose).forget();
        } else if (entrances.way(new ServerAddress(whose.dialect(), whose.server())).isPresent()) {
            begin(
                    whose,
                    new AccountRequest.Resume(token.get()),
                    new Self(new Handle(whose.name()), Profile.BLANK));
        }
    }

    @Override
    public Watchable<List<Login>> all() {
        return all;
    }

    @Override
    public CompletionStage<Answer<Offer>> ask(ServerAddress server) {
        return entrances.ask(server);
    }

    @Override
    public CompletionStage<Entrance> register(
            ServerAddress server,
            AccountName name,
            Password password,
            Nickname nickname,
            String invite) {
        return enter(
                server,
                new AccountRequest.Register(
                        name, password, nickname, new Token(invite), surroundings.device()));
    }

    @Override
    public CompletionStage<Entrance> logIn(
            ServerAddress server, AccountName name, Password password) {
        return enter(server, new AccountRequest.LogIn(name, password, surroundings.device()));
    }

    @Override
    public CompletionStage<Entrance> enterAsGuest(ServerAddress server, Nickname nickname) {
        return enter(server, new AccountRequest.EnterAsGuest(nickname));
    }

    private CompletionStage<Entrance> enter(
            ServerAddress server, AccountRequest.Entering entering) {
        return entrances.enter(server, entering, entered -> entered(server, entering, entered));
    }

    private synchronized Login entered(
            ServerAddress server, AccountRequest.Entering entering, AccountReply.Entered entered) {
        Whose whose = new Whose(server.dialect(), server.uri(), entered.handle().text());
        AccountLogin before = present.remove(whose);
        if (before != null) {
            // Logged in once more: as another device, whose token is the one to keep.
            before.close();
        }
        if (entered.handle().isGuest()) {
            Nickname called =
                    entering instanceof AccountRequest.EnterAsGuest(Nickname nickname)
                            ? nickname
                            : Nickname.NONE;
            Profile profile = new Profile(called, Profile.BLANK.avatar(), "", "");
            return begin(whose, entering, new Self(entered.handle(), profile));
        }
        try {
            tokens.keep(whose, entered.token());
        } catch (IOException unkept) {
            LOG.warn("a token could not be kept: the next run has to log in again", unkept);
        }
        return begin(
                whose,
                new AccountRequest.Resume(entered.token()),
                new Self(entered.handle(), Profile.BLANK));
    }

    private synchronized AccountLogin begin(
            Whose whose, AccountRequest.Entering entering, Self self) {
        ServerAddress server = new ServerAddress(whose.dialect(), whose.server());
        Way way = entrances.way(server).orElseThrow();
        LoginState state = new LoginState(self);
        LoginLoop loop =
                new LoginLoop(
                        way::side,
                        entering,
                        way.transport(),
                        new Backoff(surroundings.random()),
                        surroundings.clock(),
                        state);
        LoginArchive lines = archive.login(whose);
        AccountRoster roster = new AccountRoster(loop, state);
        AccountPresences presences = new AccountPresences(loop, state, surroundings.clock());
        LoginFiles desk = new LoginFiles(loop, server.uri(), entering, way::pass);
        Uploads uploads =
                way.uploads(
                        () -> new PiecewiseUploads(desk, pieces, uploading, LONGEST_PAUSE),
                        uploading,
                        LONGEST_PAUSE);
        Posting posting =
                new Posting(
                        loop,
                        state,
                        files,
                        uploads,
                        surroundings.clock(),
                        surroundings.localIds(),
                        threads);
        Talks talks = new Talks(server, lines, loop, state, posting);
        AccountLogin login =
                new AccountLogin(
                        server,
                        loop,
                        state,
                        talks,
                        roster,
                        presences,
                        desk,
                        new LoginPictures(server.uri(), uploads, surroundings.localIds()));
        loop.listen(new LoginDesk(loop, state, talks, roster, presences, surroundings.clock()));
        threads.execute(loop);
        present.put(whose, login);
        login.over().thenRunAsync(() -> forget(login), threads);
        show();
        return login;
    }

    /// What opens the doors for files of the servers that this desktop is logged in to.
    public Optional<String> findPass(URI address) {
        return all.get().stream()
                .map(login -> ((AccountLogin) login).files().pass())
                .flatMap(Optional::stream)
                .filter(pass -> isSame(pass.server(), address))
                .map(FileDesk.Pass::token)
                .findFirst();
    }

    private static boolean isSame(URI server, URI address) {
        return server.getScheme().equalsIgnoreCase(address.getScheme())
                && server.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
    }

    private void show() {
        all.set(new ArrayList<>(present.values()));
    }

    @Override
    public synchronized void forget(Login login) {
        for (Map.Entry<Whose, AccountLogin> each : List.copyOf(present.entrySet())) {
            if (each.getValue().equals(login)) {
                Whose whose = each.getKey();
                each.getValue().close();
                present.remove(whose);
                tokens.forget(whose);
                threads.execute(() -> archive.login(whose).forget());
            }
        }
        show();
    }

    @Override
    public void close() {
        synchronized (this) {
            present.values().forEach(AccountLogin::close);
            present.clear();
        }
        uploading.shutdownNow();
        threads.close();
    }

    /// What the world gives.
    ///
    /// @param device what this computer is called in a list of devices
    public record Surroundings(
            InstantSource clock,
            RandomGenerator random,
            Supplier<LocalId> localIds,
            String device) {}
}
