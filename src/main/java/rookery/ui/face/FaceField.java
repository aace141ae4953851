package rookery.ui.face;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.answer.Answer;
import rookery.client.session.Login;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A face, with the ways to another one and to none. What is chosen goes to the server at once, but
/// is nobody's until whatever it stands in is kept. For the FX thread.
public final class FaceField extends HBox {
    private static final int FACE = 56;

    private final Login login;
    private final Faces faces;
    private final Pictures pictures;
    private final Texts texts;
    private final ObjectProperty<Avatar> avatar;
    private final Supplier<Nickname> shown;
    private final Consumer<String> problem;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param shown whose first letters stand where there is no picture
    /// @param problem takes one sentence, or an empty one
    public FaceField(
            Login login,
            Faces faces,
            Pictures pictures,
            Texts texts,
            ObjectProperty<Avatar> avatar,
            Supplier<Nickname> shown,
            Consumer<String> problem) {
        super(12);
        this.login = login;
        this.faces = faces;
        this.pictures = pictures;
        this.texts = texts;
        this.avatar = avatar;
        this.shown = shown;
        this.problem = problem;
        setId("face-field");
        setAlignment(Pos.CENTER_LEFT);
        avatar.subscribe(this::show);
    }

    private void show() {
        Button choose = new Button("", Icons.of(Feather.IMAGE, 14));
        choose.setId("face-choose");
        choose.textProperty().bind(texts.of("face.choose"));
        choose.disableProperty().bind(busy);
        choose.setOnAction(_ -> choose());
        getChildren().setAll(faces.of(shown.get(), avatar.get(), FACE), choose);
        if (avatar.get() instanceof Avatar.Attached) {
            Button remove = new Button();
            remove.setId("face-remove");
            remove.getStyleClass().add("flat");
            remove.textProperty().bind(texts.of("face.remove"));
            remove.disableProperty().bind(busy);
            remove.setOnAction(_ -> avatar.set(new Avatar.None()));
            getChildren().add(remove);
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("face.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                texts.get("face.pictures"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg",
                                "*.gif",
                                "*.bmp"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            take(chosen.toPath());
        }
    }

    /// Brings this picture.
    public void take(Path file) {
        problem.accept("");
        busy.set(true);
        pictures.cut(file).thenAccept(cut -> Platform.runLater(() -> cut(cut)));
    }

    private void cut(Optional<Path> cut) {
        if (cut.isEmpty()) {
            end(texts.get("media.notAPicture"));
            return;
        }
        Answers.then(
                login.bringPicture(cut.get()),
                answer -> {
                    end(Answers.problem(answer, texts).orElse(""));
                    if (answer instanceof Answer.Given<Avatar>(Avatar brought)) {
                        avatar.set(brought);
                    }
                });
    }

    private void end(String sentence) {
        busy.set(false);
        problem.accept(sentence);
    }
}
