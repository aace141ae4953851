package rookery.ui;

import rookery.client.answer.Answer;
import rookery.client.session.Login;
import rookery.client.session.Logins;
import rookery.client.session.Offer;
import rookery.client.session.ServerAddress;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/// Accounts that come in as the test says.
public final class MemoryLogins implements Logins {
    private final Watched<List<Login>> all = new Watched<>(List.of());
    private final List<String> done = new CopyOnWriteArrayList<>();
    private Entrance next = new Entrance.Unable();

    public List<String> done() {
        return List.copyOf(done);
    }

    /// What comes of the next coming in.
    public void next(Entrance entrance) {
        next = entrance;
    }

    @Override
    public Watched<List<Login>> all() {
        return all;
    }

    @Override
    public CompletionStage<Answer<Offer>> ask(ServerAddress server) {
        return CompletableFuture.completedFuture(new Answer.Given<>(Offer.UNKNOWN));
    }

    @Override
    public CompletionStage<Entrance> register(
            ServerAddress server,
            AccountName name,
            Password password,
            Nickname nickname,
            String invite) {
        return come("register " + name.text() + " " + nickname.text() + " " + invite);
    }

    @Override
    public CompletionStage<Entrance> logIn(
            ServerAddress server, AccountName name, Password password) {
        return come("log in " + name.text() + " at " + server.uri());
    }

    @Override
    public CompletionStage<Entrance> enterAsGuest(ServerAddress server, Nickname nickname) {
        return come("guest " + nickname.text());
    }

    private CompletionStage<Entrance> come(String what) {
        done.add(what);
        if (next instanceof Entrance.Entered(Login login)) {
            List<Login> now = new ArrayList<>(all.get());
            now.add(login);
            all.set(List.copyOf(now));
        }
        return CompletableFuture.completedFuture(next);
    }

    @Override
    public void forget(Login login) {}

    @Override
    public void close() {}
}
