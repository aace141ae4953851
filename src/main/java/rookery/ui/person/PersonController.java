package rookery.ui.person;

import rookery.client.answer.Answer;
import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.client.watch.Pin;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.capability.Capability;
import rookery.core.presence.Presence;
import rookery.core.room.Destination;
import rookery.core.roster.Bond;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.ui.fx.Answers;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Texts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads who somebody is, follows how they can be reached, and does what their card offers. For the
/// FX thread.
public final class PersonController implements AutoCloseable {
    private static final Pattern COMMA = Pattern.compile("[,，、]");

    private final PersonModel model;
    private final Login login;
    private final AccountName name;
    private final Texts texts;
    private final List<Pin> pins;
    private final boolean follows;
    private Optional<ContactCard> before = Optional.empty();

    public PersonController(PersonModel model, Login login, AccountName name, Texts texts) {
        this.model = model;
        this.login = login;
        this.name = name;
        this.texts = texts;
        follows = find(login.roster().contacts().get()).isEmpty() && login.can(Capability.PRESENCE);
        pins =
                List.of(
                        login.roster().contacts().watch(FxInbox.latest(this::contacts)),
                        login.presences()
                                .known()
                                .watch(
                                        FxInbox.latest(
                                                known ->
                                                        model.presenceProperty()
                                                                .set(
                                                                        known.getOrDefault(
                                                                                name,
                                                                                Presence
                                                                                        .UNKNOWN)))));
    }

    /// Asks who they are.
    public void read() {
        if (follows) {
            login.presences().follow(name);
        }
        Answers.then(
                login.profile(name),
                answer -> {
                    Answers.problem(answer, texts).ifPresent(model.sentenceProperty()::set);
                    if (answer instanceof Answer.Given<Person>(Person person)) {
                        model.personProperty().set(person);
                    }
                });
    }

    private Optional<ContactCard> find(List<ContactCard> contacts) {
        return contacts.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    /// What is being typed is only replaced where the contact's own remarks changed.
    private void contacts(List<ContactCard> now) {
        Optional<ContactCard> card = find(now);
        model.standingProperty().set(card.map(ContactCard::standing).orElse(Standing.STRANGER));
        Remarks remarks = card.map(ContactCard::remarks).orElse(Remarks.NONE);
        if (!before.map(ContactCard::remarks).orElse(Remarks.NONE).equals(remarks)) {
            model.groupsProperty().set(String.join(", ", remarks.groups()));
            model.noteProperty().set(remarks.note());
        }
        before = card;
    }

    boolean isMe() {
        return Handle.of(name).equals(login.self().get().handle());
    }

    boolean canTalk() {
        return login.can(Capability.DIRECT) && !isMe();
    }

    boolean hasRoster() {
        return login.can(Capability.ROSTER) && !isMe();
    }

    Conversation talk() {
        return login.open(new Destination.Direct(name));
    }

    public void onStep(Bond.Step step) {
        model.sentenceProperty().set("");
        Answers.orSay(login.roster().step(name, step, ""), texts, model.sentenceProperty()::set);
    }

    /// My groups and note.
    public void onRemark() {
        String department = before.map(card -> card.remarks().department()).orElse("");
        List<String> groups = COMMA.splitAsStream(model.groupsProperty().get()).toList();
        switch (Remarks.parse(model.noteProperty().get(), groups, department)) {
            case Remarks.Parsed.Ok(Remarks remarks) ->
                    Answers.then(
                            login.roster().remark(name, remarks),
                            answer ->
                                    model.sentenceProperty()
                                            .set(
                                                    Answers.problem(answer, texts)
                                                            .orElseGet(
                                                                    () ->
                                                                            texts.get(
                                                                                    "account.kept"))));
            case Remarks.Parsed.No(Remarks.Problem problem) ->
                    model.sentenceProperty().set(wrong(problem));
        }
    }

    private String wrong(Remarks.Problem problem) {
        return switch (problem) {
            case TOO_MANY_GROUPS -> texts.get("person.manyGroups", Remarks.MAX_GROUPS);
            case HAS_CONTROL_CHARACTER -> texts.get("person.wrongSigns");
            case NONE, TOO_LONG, EMPTY_GROUP ->
                    texts.get("person.tooLong", Remarks.MAX_LENGTH, Remarks.MAX_NOTE);
        };
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
        if (follows) {
            login.presences().unfollow(name);
        }
    }
}
