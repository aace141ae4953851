package rookery.ui.action;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Handle;
import rookery.core.message.Emoji;
import rookery.core.message.Plain;
import rookery.core.receipt.Receipt;
import rookery.core.timeline.TimelineItem;
import rookery.ui.emoji.EmojiPicker;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Question;
import rookery.ui.fx.Texts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The ways to a deed: buttons beside a message, its menu, and keys. For the FX thread.
public final class ActionsView {
    private static final Set<Deed> ON_THE_BAR =
            Set.of(Deed.REPLY, Deed.REACT, Deed.CORRECT, Deed.PIN, Deed.UNPIN);

    /// What other programs are told by a line.
    private static final Set<Deed> AS_LINES = Set.of(Deed.REACT, Deed.CORRECT, Deed.PIN);

    private final MessageActions actions;
    private final Texts texts;
    private final Optional<Consumer<Handle>> who;

    /// @param who shows somebody's card; empty where there are none
    public ActionsView(MessageActions actions, Texts texts, Optional<Consumer<Handle>> who) {
        this.actions = actions;
        this.texts = texts;
        this.who = who;
    }

    public MessageActions actions() {
        return actions;
    }

    /// Nothing where nothing can be done but copy.
    public Optional<HBox> bar(TimelineItem item) {
        List<Button> buttons =
                actions.offered(item).stream()
                        .filter(ON_THE_BAR::contains)
                        .map(deed -> button(deed, item))
                        .toList();
        if (buttons.isEmpty()) {
            return Optional.empty();
        }
        HBox bar = new HBox(2);
        bar.getChildren().setAll(buttons);
        bar.getStyleClass().add("action-bar");
        return Optional.of(bar);
    }

    private Button button(Deed deed, TimelineItem item) {
        Button button = Icons.button("do-" + id(deed), icon(deed), texts, key(deed));
        if (actions.isReadAsLines() && AS_LINES.contains(deed)) {
            Tooltip told = new Tooltip(texts.get(key(deed)) + "\n" + texts.get("action.asLine"));
            button.setTooltip(told);
        }
        button.setFocusTraversable(false);
        button.setOnAction(_ -> run(deed, item, button));
        return button;
    }

    /// @param owner a node of the window, beside which more is asked
    public ContextMenu menu(TimelineItem item, Node owner) {
        ContextMenu menu = new ContextMenu();
        for (Deed deed : actions.offered(item)) {
            MenuItem entry = new MenuItem(texts.get(key(deed)), Icons.of(icon(deed), 14));
            entry.setId("menu-" + id(deed));
            entry.setOnAction(_ -> run(deed, item, owner));
            menu.getItems().add(entry);
        }
        return menu;
    }

    /// A key that was pressed on a message.
    ///
    /// @return whether it meant something
    public boolean key(KeyEvent key, TimelineItem item, Node owner) {
        Optional<Deed> deed =
                switch (key.getCode()) {
                    case R -> plain(key, Deed.REPLY);
                    case E -> plain(key, Deed.CORRECT);
                    case PLUS, ADD, EQUALS -> Optional.of(Deed.REACT);
                    case P -> plain(key, Deed.PIN);
                    case S -> plain(key, Deed.SEEN_BY);
                    case I -> plain(key, Deed.PROFILE);
                    case C -> key.isShortcutDown() ? Optional.of(Deed.COPY) : Optional.empty();
                    case DELETE -> Optional.of(Deed.RETRACT);
                    default -> Optional.empty();
                };
        Set<Deed> offered = actions.offered(item);
        Optional<Deed> meant =
                deed.map(
                        each ->
                                each == Deed.PIN && offered.contains(Deed.UNPIN)
                                        ? Deed.UNPIN
                                        : each);
        if (meant.isEmpty() || !offered.contains(meant.get())) {
            return false;
        }
        key.consume();
        // What the key types comes after its press: it must not go where the deed puts the
        // keyboard.
        Platform.runLater(() -> run(meant.get(), item, owner));
        return true;
    }

    private static Optional<Deed> plain(KeyEvent key, Deed deed) {
        boolean alone = !key.isShortcutDown() && !key.isAltDown() && key.getCode() != KeyCode.TAB;
        return alone ? Optional.of(deed) : Optional.empty();
    }

    private void run(Deed deed, TimelineItem item, Node owner) {
        switch (deed) {
            case REPLY -> actions.reply(item);
            case CORRECT -> actions.correct(item);
            case PIN, UNPIN -> actions.pin(item);
            case REACT ->
                    EmojiPicker.openAbove(
                            owner, texts, chosen -> actions.react(item, new Emoji(chosen.text())));
            case SEEN_BY -> showSeenBy(item, owner);
            case PROFILE -> profile(item);
            case RETRACT ->
                    Question.ask(
                            owner,
                            texts,
                            sure(),
                            texts.get("action.retract"),
                            () -> actions.retract(item));
            case COPY -> copy(item);
        }
    }

    private String sure() {
        String sure = texts.get("action.retractSure");
        return actions.isReadAsLines() ? sure + " " + texts.get("action.retractLine") : sure;
    }

    private void profile(TimelineItem item) {
        MessageActions.author(item)
                .ifPresent(author -> who.ifPresent(card -> card.accept(author.handle())));
    }

    private static void copy(TimelineItem item) {
        MessageActions.content(item)
                .ifPresent(
                        content -> {
                            ClipboardContent clip = new ClipboardContent();
                            clip.putString(Plain.of(content).text());
                            Clipboard.getSystemClipboard().setContent(clip);
                        });
    }

    /// Who has seen it, and who has it.
    public void showSeenBy(TimelineItem item, Node owner) {
        VBox box = new VBox(8);
        box.setId("seen-by");
        box.getStyleClass().add("seen-by");
        people(box, "action.seenBy", actions.seenBy(item));
        people(box, "action.deliveredTo", actions.deliveredTo(item));
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(new Label(texts.get("action.seenByNobody")));
        }
        Overlay.of(owner).openAbove(owner, box);
        box.setFocusTraversable(true);
        box.requestFocus();
    }

    private void people(VBox box, String title, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        Label head = new Label(texts.get(title, receipts.size()));
        head.getStyleClass().add("pane-title");
        box.getChildren().add(head);
        receipts.stream()
                .limit(20)
                .forEach(
                        receipt ->
                                box.getChildren().add(new Label(actions.called(receipt.handle()))));
        if (receipts.size() > 20) {
            box.getChildren().add(new Label(texts.get("action.more", receipts.size() - 20)));
        }
    }

    private static String id(Deed deed) {
        return switch (deed) {
            case REPLY -> "reply";
            case REACT -> "react";
            case CORRECT -> "correct";
            case COPY -> "copy";
            case PIN -> "pin";
            case UNPIN -> "unpin";
            case SEEN_BY -> "seen-by";
            case PROFILE -> "profile";
            case RETRACT -> "retract";
        };
    }

    private static String key(Deed deed) {
        return switch (deed) {
            case REPLY -> "action.reply";
            case REACT -> "action.react";
            case CORRECT -> "action.correct";
            case COPY -> "timeline.copy";
            case PIN -> "action.pin";
            case UNPIN -> "action.unpin";
            case SEEN_BY -> "action.who";
            case PROFILE -> "action.profile";
            case RETRACT -> "action.retractAsk";
        };
    }

    private static Feather icon(Deed deed) {
        return switch (deed) {
            case REPLY -> Feather.CORNER_UP_LEFT;
            case REACT -> Feather.SMILE;
            case CORRECT -> Feather.EDIT_2;
            case COPY -> Feather.COPY;
            case PIN, UNPIN -> Feather.MAP_PIN;
            case SEEN_BY -> Feather.EYE;
            case PROFILE -> Feather.USER;
            case RETRACT -> Feather.TRASH_2;
        };
    }
}
