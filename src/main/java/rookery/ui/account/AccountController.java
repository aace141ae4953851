package rookery.ui.account;

import rookery.client.answer.Answer;
import rookery.client.session.Device;
import rookery.client.session.Login;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Profile;
import rookery.core.presence.Appearance;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// Changes my profile and password, ends devices and the account. For the FX thread.
public final class AccountController {
    private final AccountModel model;
    private final Login login;
    private final Texts texts;

    public AccountController(AccountModel model, Login login, Texts texts) {
        this.model = model;
        this.login = login;
        this.texts = texts;
        Profile profile = login.self().get().profile();
        model.nameProperty().set(profile.name().text());
        model.avatarProperty().set(profile.avatar());
        model.statusProperty().set(profile.status());
        model.aboutProperty().set(profile.about());
    }

    public void onProfile() {
        if (!(Nickname.parse(model.nameProperty().get())
                instanceof Nickname.Parsed.Ok(Nickname name))) {
            say(texts.get("nickname.tooLong", Nickname.MAX_LENGTH));
            return;
        }
        switch (Profile.parse(
                name,
                model.avatarProperty().get(),
                model.statusProperty().get(),
                model.aboutProperty().get())) {
            case Profile.Parsed.Ok(Profile profile) -> {
                login.presences().appear(withStatus(profile.status()));
                tell(login.account().changeProfile(profile), "account.kept");
            }
            case Profile.Parsed.No(Profile.Problem problem) ->
                    say(
                            switch (problem) {
                                case STATUS_TOO_LONG ->
                                        texts.get("account.longStatus", Profile.MAX_STATUS);
                                case ABOUT_TOO_LONG ->
                                        texts.get("account.longAbout", Profile.MAX_ABOUT);
                                case HAS_CONTROL_CHARACTER, NONE -> texts.get("nickname.control");
                            });
        }
    }

    private Appearance withStatus(String status) {
        return switch (login.presences().mine().get()) {
            case Appearance.Shown(var show, _) -> new Appearance.Shown(show, status);
            case Appearance.Invisible _ -> new Appearance.Invisible(status);
            case Appearance.Gone _ -> new Appearance.Gone(status);
        };
    }

    public void onPassword() {
        Password.Parsed old = Password.parse(model.oldPasswordProperty().get());
        Password.Parsed wanted = Password.parseNew(model.newPasswordProperty().get());
        if (old instanceof Password.Parsed.No(Password.Problem problem)) {
            say(PasswordWords.problem(problem, texts));
        } else if (wanted instanceof Password.Parsed.No(Password.Problem problem)) {
            say(PasswordWords.problem(problem, texts));
        } else if (old instanceof Password.Parsed.Ok(Password before)
                && wanted instanceof Password.Parsed.Ok(Password after)) {
            tell(login.account().changePassword(before, after), "account.passwordChanged");
            model.oldPasswordProperty().set("");
            model.newPasswordProperty().set("");
        }
    }

    /// Asks which devices there are.
    public void onDevices() {
        Answers.then(
                login.account().devices(),
                answer -> {
                    Answers.problem(answer, texts).ifPresent(this::say);
                    if (answer instanceof Answer.Given<List<Device>>(List<Device> devices)) {
                        model.devices().setAll(devices);
                    }
                });
    }

    public void onLogOut(Device device) {
        Answers.then(
                login.account().logOut(device),
                answer -> {
                    Answers.problem(answer, texts).ifPresent(this::say);
                    onDevices();
                });
    }

    public void onDelete() {
        switch (Password.parse(model.oldPasswordProperty().get())) {
            case Password.Parsed.Ok(Password password) ->
                    tell(login.account().delete(password), "account.deleted");
            case Password.Parsed.No _ -> say(texts.get("account.deletePassword"));
        }
    }

    private void tell(CompletionStage<Answer<Answer.Done>> asked, String done) {
        say("");
        Answers.then(
                asked,
                answer -> say(Answers.problem(answer, texts).orElseGet(() -> texts.get(done))));
    }

    private void say(String sentence) {
        model.sentenceProperty().set(sentence);
    }
}
