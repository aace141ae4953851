package rookery.ui.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks before something that cannot be taken back. Enter does it, Esc does not. For the FX thread.
public final class Question extends VBox {
    private final Button yes = new Button();

    private Question(Texts texts, String sentence, String verb, Overlay overlay, Runnable then) {
        super(16);
        setId("question");
        getStyleClass().add("dialog-box");
        Label words = new Label(sentence);
        words.setWrapText(true);
        yes.setText(verb);
        yes.setId("question-yes");
        yes.getStyleClass().add("danger");
        yes.setDefaultButton(true);
        yes.setOnAction(
                _ -> {
                    overlay.close();
                    then.run();
                });
        Button no = new Button(texts.get("dialog.cancel"));
        no.setId("question-no");
        no.setOnAction(_ -> overlay.close());
        HBox buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(words, buttons);
        setPrefWidth(360);
    }

    /// @param verb what the button says
    public static void ask(Node owner, Texts texts, String sentence, String verb, Runnable then) {
        Overlay overlay = Overlay.of(owner);
        Question question = new Question(texts, sentence, verb, overlay, then);
        overlay.open(question);
        question.yes.requestFocus();
    }
}
