package rookery.ui.roster;

import rookery.client.answer.Answer;
import rookery.client.presence.Presences;
import rookery.client.roster.ContactGroup;
import rookery.client.roster.Roster;
import rookery.client.watch.Pin;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.presence.Presence;
import rookery.core.roster.Bond;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Standing;
import rookery.ui.fx.Answers;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// From contacts and their presence to lines; finds people and asks them. For the FX thread.
public final class RosterController implements AutoCloseable {
    private final RosterModel model;
    private final Roster roster;
    private final Texts texts;
    private final List<Pin> pins;
    private List<ContactCard> contacts = List.of();
    private Map<AccountName, Presence> known = Map.of();
    private List<Person> found = List.of();

    public RosterController(RosterModel model, Roster roster, Presences presences, Texts texts) {
        this.model = model;
        this.roster = roster;
        this.texts = texts;
        pins =
                List.of(
                        roster.contacts().watch(FxInbox.latest(this::contacts)),
                        presences.known().watch(FxInbox.latest(this::presences)));
    }

    void contacts(List<ContactCard> now) {
        contacts = now;
        model.askingProperty().set(Questions.count(now));
        show();
    }

    void presences(Map<AccountName, Presence> now) {
        known = Map.copyOf(now);
        show();
    }

    /// The words one looks for were changed.
    public void onWords() {
        found = List.of();
        show();
    }

    /// Asks the server who is called so.
    public void onFind() {
        String words = model.wordsProperty().get().strip();
        if (words.isEmpty()) {
            return;
        }
        model.problemProperty().set("");
        model.searchingProperty().set(true);
        Answers.then(roster.find(words), this::came);
    }

    private void came(Answer<List<Person>> answer) {
        model.searchingProperty().set(false);
        Answers.problem(answer, texts).ifPresent(model.problemProperty()::set);
        if (answer instanceof Answer.Given<List<Person>>(List<Person> people)) {
            found =
                    people.stream()
                            .filter(
                                    person ->
                                            contacts.stream()
                                                    .noneMatch(
                                                            card ->
                                                                    card.name()
                                                                            .equals(person.name())))
                            .toList();
            if (found.isEmpty()) {
                model.problemProperty().set(texts.get("roster.nobody"));
            }
            show();
        }
    }

    public void onAccept(AccountName whom) {
        say(roster.accept(whom));
    }

    public void onRefuse(AccountName whom) {
        say(roster.refuse(whom));
    }

    public void onStep(AccountName whom, Bond.Step step) {
        say(roster.step(whom, step, ""));
    }

    /// Asks somebody to become a contact.
    public void onAsk(AccountName whom) {
        say(roster.ask(whom, ""));
        found = found.stream().filter(person -> !person.name().equals(whom)).toList();
        show();
    }

    private void say(CompletionStage<Answer<Answer.Done>> asked) {
        model.problemProperty().set("");
        Answers.orSay(asked, texts, model.problemProperty()::set);
    }

    private void show() {
        List<RosterRow> rows = new ArrayList<>();
        List<ContactCard> wanted = contacts.stream().filter(this::isWanted).toList();
        section(rows, RosterRow.Kind.ASKING, with(wanted, Standing.ASKED_BY_THEM));
        for (ContactGroup group : ContactGroup.of(wanted)) {
            RosterRow.Kind kind =
                    group.name().isEmpty() ? RosterRow.Kind.NO_GROUP : RosterRow.Kind.GROUP;
            rows.add(new RosterRow.Heading(kind, group.name(), group.contacts().size()));
            group.contacts().forEach(card -> rows.add(known(card)));
        }
        section(rows, RosterRow.Kind.BLOCKED, with(wanted, Standing.BLOCKED));
        if (!found.isEmpty()) {
            rows.add(new RosterRow.Heading(RosterRow.Kind.FOUND, "", found.size()));
            found.forEach(person -> rows.add(new RosterRow.Stranger(person)));
        }
        model.rows().setAll(rows);
    }

    private void section(List<RosterRow> rows, RosterRow.Kind kind, List<ContactCard> cards) {
        if (!cards.isEmpty()) {
            rows.add(new RosterRow.Heading(kind, "", cards.size()));
            for (ContactCard card : cards) {
                rows.add(kind == RosterRow.Kind.ASKING ? new RosterRow.Asking(card) : known(card));
            }
        }
    }

    private RosterRow known(ContactCard card) {
        return new RosterRow.Known(card, known.getOrDefault(card.name(), Presence.UNKNOWN));
    }

    private static List<ContactCard> with(List<ContactCard> cards, Standing standing) {
        return ContactGroup.sorted(
                cards.stream().filter(card -> card.standing() == standing).toList());
    }

    private boolean isWanted(ContactCard card) {
        String words = model.wordsProperty().get().strip().toLowerCase(Locale.ROOT);
        return card.name().text().contains(words)
                || card.profile().name().text().toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
    }
}
