package rookery.ui.search;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import rookery.core.account.Nickname;
import rookery.core.history.FoundMessage;
import rookery.core.message.Message;
import rookery.core.message.Plain;
import rookery.ui.emoji.EmojiPicture;
import rookery.ui.emoji.EmojiText;
import rookery.ui.face.Faces;
import rookery.ui.fx.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// A message that was found: by whom, where, when, and the words around the hit.
final class FoundCell extends ListCell<FoundMessage> {
    private static final int FACE = 32;
    private static final int EMOJI = 16;

    /// What stands beside the words: face, gaps, padding and the scroll bar.
    private static final double BESIDE = 96;

    private final SearchModel model;
    private final SearchController controller;
    private final Texts texts;
    private final Faces faces;

    FoundCell(SearchModel model, SearchController controller, Texts texts, Faces faces) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.faces = faces;
        // As wide as the list, so that a long name is cut rather than scrolled.
        setPrefWidth(0);
        setOnMouseClicked(
                click -> {
                    if (getItem() != null && click.isStillSincePress()) {
                        controller.onChosen(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(FoundMessage found, boolean empty) {
        super.updateItem(found, empty);
        setText(null);
        if (empty || found == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (getIndex() >= model.found().size() - 1) {
            controller.onEnd();
        }
        Message message = found.message();
        Nickname author = shown(message);
        String where = controller.title(found.conversation());
        String plain = Plain.of(message.content()).text();
        TextFlow words = words(plain);
        VBox lines = new VBox(2, head(author, where, when(message.at())), words);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(12, faces.of(message.author().handle(), author, FACE), lines);
        row.setAlignment(Pos.TOP_LEFT);
        setGraphic(row);
        setAccessibleText(
                texts.get("search.read", author.text(), where, when(message.at()), plain));
    }

    private static HBox head(Nickname author, String where, String when) {
        Label name = new Label(author.text());
        name.getStyleClass().add("who");
        name.setMinWidth(0);
        Label place = new Label(where);
        place.getStyleClass().add("when");
        place.setMinWidth(0);
        Label time = new Label(when);
        time.getStyleClass().add("when");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, place, space, time);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private TextFlow words(String plain) {
        TextFlow flow = new TextFlow();
        for (Hits.Piece piece : Hits.around(plain, model.wordsProperty().get())) {
            for (EmojiText.Part part : EmojiText.parts(piece.text())) {
                flow.getChildren()
                        .add(
                                switch (part) {
                                    case EmojiText.Part.Plain(String text) ->
                                            letters(text, piece.hit());
                                    case EmojiText.Part.Picture(_, var emoji) ->
                                            new EmojiPicture(emoji, EMOJI);
                                });
            }
        }
        // The list asks for a height before it knows its width, so the words are told theirs.
        flow.prefWidthProperty().bind(getListView().widthProperty().subtract(BESIDE));
        return flow;
    }

    private static Text letters(String words, boolean hit) {
        Text text = new Text(words);
        text.getStyleClass().add(hit ? "found-hit" : "found-words");
        return text;
    }

    private static Nickname shown(Message message) {
        Nickname nickname = message.author().nickname();
        String handle = message.author().handle().text();
        return nickname.equals(Nickname.NONE)
                        && Nickname.parse(handle) instanceof Nickname.Parsed.Ok(Nickname name)
                ? name
                : nickname;
    }

    private String when(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.language())
                .format(at.atZone(ZoneId.systemDefault()));
    }
}
