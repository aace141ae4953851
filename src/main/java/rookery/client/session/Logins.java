package rookery.client.session;

import rookery.client.answer.Answer;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// All accounts of this desktop, on any number of servers. Those of the last run are here again by
/// themselves. No call blocks but [#close]; all are safe for many threads.
public interface Logins extends AutoCloseable {
    /// In the order in which they came.
    Watchable<List<Login>> all();

    /// What the server says of itself to newcomers, before anybody logs in.
    CompletionStage<Answer<Offer>> ask(ServerAddress server);

    /// @param nickname [Nickname#NONE]: the name
    /// @param invite empty: none
    CompletionStage<Entrance> register(
            ServerAddress server,
            AccountName name,
            Password password,
            Nickname nickname,
            String invite);

    CompletionStage<Entrance> logIn(ServerAddress server, AccountName name, Password password);

    /// A guest is gone with its connection: it is not remembered, and comes back as another one
    /// after a cut.
    CompletionStage<Entrance> enterAsGuest(ServerAddress server, Nickname nickname);

    /// Drops the login and all that is kept of it here; the server is not told. See
    /// [OwnAccount#logOut].
    void forget(Login login);

    /// Blocking: says goodbye to every server and keeps what waits.
    @Override
    void close();

    /// What came of coming in.
    sealed interface Entrance {
        record Entered(Login login) implements Entrance {}

        /// @param sentence the server's own, in English
        record Refused(Answer.Reason reason, String sentence) implements Entrance {}

        /// @param detail the server's own sentence, or empty
        record NotReached(Link.Trouble trouble, String detail) implements Entrance {}

        /// The dialect has no accounts.
        record Unable() implements Entrance {}
    }
}
