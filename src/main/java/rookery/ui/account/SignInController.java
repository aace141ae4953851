package rookery.ui.account;

import javafx.application.Platform;

import rookery.client.answer.Answer;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Logins;
import rookery.client.session.Logins.Entrance;
import rookery.client.session.Offer;
import rookery.client.session.ServerAddress;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.ui.fx.Answers;
import rookery.ui.fx.LinkWords;
import rookery.ui.fx.Texts;
import rookery.ui.login.AddressText;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// To a server by an account, a new one, or as a guest. For the FX thread.
public final class SignInController {
    private final SignInModel model;
    private final Logins logins;
    private final Texts texts;
    private final Consumer<Login> entered;

    /// @param entered what to do with the login that came of it
    public SignInController(
            SignInModel model, Logins logins, Texts texts, Consumer<Login> entered) {
        this.model = model;
        this.logins = logins;
        this.texts = texts;
        this.entered = entered;
    }

    /// Asks the server at the address which ways in it has.
    public void onAddress() {
        server().ifPresent(
                        server ->
                                Answers.then(
                                        logins.ask(server),
                                        answer -> {
                                            if (answer
                                                    instanceof Answer.Given<Offer>(Offer offer)) {
                                                model.offerProperty().set(offer);
                                            }
                                        }));
    }

    public void onEnter() {
        model.problemProperty().set("");
        Optional<ServerAddress> server = server();
        if (server.isEmpty()) {
            boolean blank = model.addressProperty().get().isBlank();
            say(texts.get(blank ? "login.noAddress" : "login.wrongAddress"));
            return;
        }
        switch (model.wayProperty().get()) {
            case GUEST ->
                    nickname(true).ifPresent(name -> wait(logins.enterAsGuest(server.get(), name)));
            case SIGN_IN -> signIn(server.get());
            case REGISTER -> register(server.get());
        }
    }

    private void signIn(ServerAddress server) {
        Optional<AccountName> name = name();
        Optional<Password> password = password(Password.parse(model.passwordProperty().get()));
        if (name.isPresent() && password.isPresent()) {
            wait(logins.logIn(server, name.get(), password.get()));
        }
    }

    private void register(ServerAddress server) {
        Optional<AccountName> name = name();
        Optional<Password> password = password(Password.parseNew(model.passwordProperty().get()));
        Optional<Nickname> nickname = nickname(false);
        if (name.isPresent() && password.isPresent() && nickname.isPresent()) {
            String invite = model.inviteProperty().get().strip();
            wait(logins.register(server, name.get(), password.get(), nickname.get(), invite));
        }
    }

    private void wait(CompletionStage<Entrance> coming) {
        model.busyProperty().set(true);
        coming.thenAccept(entrance -> Platform.runLater(() -> came(entrance)));
    }

    private void came(Entrance entrance) {
        model.busyProperty().set(false);
        switch (entrance) {
            case Entrance.Entered(Login login) -> {
                model.passwordProperty().set("");
                model.inviteProperty().set("");
                entered.accept(login);
            }
            case Entrance.Refused(Answer.Reason reason, String sentence) ->
                    say(Answers.refusal(reason, sentence, texts));
            case Entrance.NotReached(Link.Trouble trouble, String detail) -> {
                String host = server().map(at -> at.uri().getAuthority()).orElse("");
                say(LinkWords.trouble(trouble, detail, host, texts));
            }
            case Entrance.Unable() -> say(texts.get("signin.noAccounts"));
        }
    }

    private Optional<ServerAddress> server() {
        Optional<URI> uri = AddressText.parse(model.addressProperty().get());
        return uri.map(at -> new ServerAddress(model.kindProperty().get().dialect(), at));
    }

    private Optional<AccountName> name() {
        return switch (AccountName.parse(model.nameProperty().get())) {
            case AccountName.Parsed.Ok(AccountName name) -> Optional.of(name);
            case AccountName.Parsed.No(AccountName.Problem problem) -> {
                say(
                        switch (problem) {
                            case EMPTY -> texts.get("signin.noName");
                            case TOO_LONG -> texts.get("signin.longName", AccountName.MAX_LENGTH);
                            case HAS_FORBIDDEN_CHARACTER -> texts.get("signin.wrongName");
                        });
                yield Optional.empty();
            }
        };
    }

    private Optional<Password> password(Password.Parsed parsed) {
        return switch (parsed) {
            case Password.Parsed.Ok(Password password) -> Optional.of(password);
            case Password.Parsed.No(Password.Problem problem) -> {
                say(PasswordWords.problem(problem, texts));
                yield Optional.empty();
            }
        };
    }

    private Optional<Nickname> nickname(boolean must) {
        return switch (Nickname.parse(model.nicknameProperty().get())) {
            case Nickname.Parsed.Ok(Nickname name) when must && name.text().isEmpty() -> {
                say(texts.get("login.noNickname"));
                yield Optional.empty();
            }
            case Nickname.Parsed.Ok(Nickname name) -> Optional.of(name);
            case Nickname.Parsed.No _ -> {
                say(texts.get("nickname.tooLong", Nickname.MAX_LENGTH));
                yield Optional.empty();
            }
        };
    }

    private void say(String sentence) {
        model.problemProperty().set(sentence);
    }
}
