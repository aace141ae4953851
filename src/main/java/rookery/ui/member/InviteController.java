package rookery.ui.member;

import rookery.client.answer.Answer;
import rookery.client.session.Login;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.room.Act;
import rookery.core.room.RoomAlias;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;

import java.util.List;

/// Finds people and asks them into a room. For the FX thread.
public final class InviteController {
    private final InviteModel model;
    private final Login login;
    private final RoomAlias room;
    private final Texts texts;

    public InviteController(InviteModel model, Login login, RoomAlias room, Texts texts) {
        this.model = model;
        this.login = login;
        this.room = room;
        this.texts = texts;
    }

    /// Asks the server who is called so.
    public void onFind() {
        String words = model.wordsProperty().get().strip();
        if (words.isEmpty()) {
            return;
        }
        model.sentenceProperty().set("");
        model.busyProperty().set(true);
        Answers.then(login.roster().find(words), answer -> came(answer, words));
    }

    private void came(Answer<List<Person>> answer, String words) {
        model.busyProperty().set(false);
        Answers.problem(answer, texts).ifPresent(model.sentenceProperty()::set);
        switch (answer) {
            case Answer.Given<List<Person>>(List<Person> people) -> show(people);
            // Where nobody can be found, somebody's whole name will do.
            case Answer.Unable<List<Person>> _ -> named(words);
            case Answer.Refused<List<Person>> _, Answer.Lost<List<Person>> _ -> {}
        }
    }

    private void show(List<Person> people) {
        Handle me = login.self().get().handle();
        model.people()
                .setAll(
                        people.stream()
                                .filter(person -> !Handle.of(person.name()).equals(me))
                                .toList());
        if (model.people().isEmpty()) {
            model.sentenceProperty().set(texts.get("roster.nobody"));
        }
    }

    private void named(String words) {
        if (AccountName.parse(words) instanceof AccountName.Parsed.Ok(AccountName name)) {
            model.sentenceProperty().set("");
            model.people().setAll(new Person(name, Profile.BLANK));
        }
    }

    public void onInvite(Person whom) {
        model.sentenceProperty().set("");
        model.busyProperty().set(true);
        Answers.then(
                login.rooms().act(room, whom.name(), new Act.Invite(), ""),
                answer -> {
                    model.busyProperty().set(false);
                    Answers.problem(answer, texts)
                            .ifPresentOrElse(model.sentenceProperty()::set, () -> invited(whom));
                });
    }

    private void invited(Person whom) {
        model.people().remove(whom);
        model.sentenceProperty().set(texts.get("invite.done", whom.shown().text()));
    }
}
