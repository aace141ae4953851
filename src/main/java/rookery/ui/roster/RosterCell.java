package rookery.ui.roster;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.presence.Presence;
import rookery.core.roster.Bond;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Standing;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.face.Faces;
import rookery.ui.fx.Icons;
import rookery.ui.fx.PresenceDot;
import rookery.ui.fx.Question;
import rookery.ui.fx.Texts;

import java.util.function.Consumer;

/// Shows one line of the roster.
final class RosterCell extends ListCell<RosterRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final int FACE = 32;

    private final RosterController controller;
    private final Texts texts;
    private final Faces faces;
    private final Consumer<AccountName> talk;
    private final Consumer<AccountName> profile;

    RosterCell(
            RosterController controller,
            Texts texts,
            Faces faces,
            Consumer<AccountName> talk,
            Consumer<AccountName> profile) {
        this.profile = profile;
        this.controller = controller;
        this.texts = texts;
        this.faces = faces;
        this.talk = talk;
        // As wide as the list, so that a long name is cut rather than scrolled.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RosterRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setContextMenu(null);
        setOnMouseClicked(null);
        setGraphic(null);
        pseudoClassStateChanged(HEADING, row instanceof RosterRow.Heading);
        if (empty || row == null) {
            return;
        }
        setGraphic(
                switch (row) {
                    case RosterRow.Heading(var kind, String group, int count) ->
                            heading(kind, group, count);
                    case RosterRow.Asking(ContactCard who) -> asking(who);
                    case RosterRow.Known(ContactCard who, Presence presence) ->
                            known(who, presence);
                    case RosterRow.Stranger(Person who) -> stranger(who);
                });
    }

    private Node heading(RosterRow.Kind kind, String group, int count) {
        String words =
                switch (kind) {
                    case ASKING -> texts.get("roster.asking");
                    case GROUP -> group;
                    case NO_GROUP -> texts.get("roster.contacts");
                    case BLOCKED -> texts.get("roster.blocked");
                    case FOUND -> texts.get("roster.found");
                };
        Label label = new Label(words + "  " + count);
        label.getStyleClass().add("pane-title");
        return label;
    }

    private Node asking(ContactCard who) {
        Nickname shown = shown(who);
        String line = who.text().isEmpty() ? texts.get("roster.asks") : who.text();
        Button accept = Icons.button("accept", Feather.CHECK, texts, "roster.accept");
        accept.setOnAction(_ -> controller.onAccept(who.name()));
        Button refuse = Icons.button("refuse", Feather.X, texts, "roster.refuse");
        refuse.setOnAction(_ -> controller.onRefuse(who.name()));
        setAccessibleText(shown.text() + " " + line);
        setContextMenu(new ContextMenu(card(who.name())));
        return row(faces.of(who.person(), FACE), shown.text(), line, accept, refuse);
    }

    private Node known(ContactCard who, Presence presence) {
        Nickname shown = shown(who);
        PresenceDot dot = new PresenceDot(presence, texts);
        StackPane face = new StackPane(faces.of(who.person(), FACE), dot);
        face.setAlignment(Pos.BOTTOM_RIGHT);
        face.setMaxSize(FACE, FACE);
        String line = line(who, presence);
        setAccessibleText(texts.get("roster.read", shown.text(), line));
        setContextMenu(menu(who, shown.text()));
        setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2 && who.standing() != Standing.BLOCKED) {
                        talk.accept(who.name());
                    }
                });
        return row(face, shown.text(), line);
    }

    private String line(ContactCard who, Presence presence) {
        return switch (who.standing()) {
            case ASKED -> texts.get("roster.asked");
            case BLOCKED -> texts.get("roster.isBlocked");
            case STRANGER, ASKED_BY_THEM, MUTUAL ->
                    presence.status().isEmpty()
                            ? texts.get(PresenceDot.word(presence))
                            : presence.status();
        };
    }

    private ContextMenu menu(ContactCard who, String shown) {
        ContextMenu menu = new ContextMenu();
        boolean blocked = who.standing() == Standing.BLOCKED;
        menu.getItems().add(card(who.name()));
        if (!blocked) {
            menu.getItems().add(item("roster.talk", () -> talk.accept(who.name())));
            menu.getItems()
                    .add(
                            item(
                                    "roster.remove",
                                    () -> sure(who, shown, Bond.Step.REMOVE, "roster.remove")));
        }
        menu.getItems()
                .add(
                        blocked
                                ? item(
                                        "roster.unblock",
                                        () -> controller.onStep(who.name(), Bond.Step.UNBLOCK))
                                : item(
                                        "roster.block",
                                        () -> sure(who, shown, Bond.Step.BLOCK, "roster.block")));
        return menu;
    }

    private void sure(ContactCard who, String shown, Bond.Step step, String verb) {
        Question.ask(
                this,
                texts,
                texts.get(verb + "Sure", shown),
                texts.get(verb),
                () -> controller.onStep(who.name(), step));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem card(AccountName name) {
        MenuItem card = item("person.open", () -> profile.accept(name));
        card.setId("contact-profile");
        return card;
    }

    private Node stranger(Person who) {
        Button ask = Icons.button("ask", Feather.USER_PLUS, texts, "roster.ask");
        ask.setOnAction(_ -> controller.onAsk(who.name()));
        setAccessibleText(who.shown().text());
        setContextMenu(new ContextMenu(card(who.name())));
        String name = "@" + who.name().text();
        return row(faces.of(who, FACE), who.shown().text(), name, ask);
    }

    private static Nickname shown(ContactCard who) {
        return new Person(who.name(), who.profile()).shown();
    }

    private static Node row(Node face, String name, String line, Node... buttons) {
        Label below = new Label(line);
        below.getStyleClass().add("when");
        below.setMinWidth(0);
        VBox words = new VBox(2, new EmojiLabel(name, 16, "member-name"), below);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, face, words);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
