package rookery.ui.composer;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import rookery.ui.fx.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One line to write in, which grows to eight.
final class DraftField extends TextArea {
    private static final int MOST_LINES = 8;

    /// What the field adds to its lines.
    private static final double AROUND = 22;

    private final ComposerModel model;
    private final ComposerController controller;
    private final Function<Image, Optional<Path>> keepPicture;

    /// @param keepPicture keeps a pasted picture as a file
    DraftField(
            ComposerModel model,
            ComposerController controller,
            Texts texts,
            Function<Image, Optional<Path>> keepPicture) {
        this.model = model;
        this.controller = controller;
        this.keepPicture = keepPicture;
        setId("draft");
        setWrapText(true);
        setPrefRowCount(1);
        getStyleClass().add("draft");
        textProperty().bindBidirectional(model.draftProperty());
        promptTextProperty().bind(texts.of("composer.prompt"));
        accessibleTextProperty().bind(texts.of("composer.prompt"));
        textProperty().addListener((_, _, _) -> grow());
        widthProperty().addListener((_, _, _) -> grow());
        fontProperty().addListener((_, _, _) -> grow());
        grow();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        caretPositionProperty().addListener((_, _, _) -> typed());
        model.caretProperty().addListener((_, _, to) -> moveTo(to.intValue()));
    }

    /// The cursor follows the text in the same turn, so it is asked after it.
    private void typed() {
        javafx.application.Platform.runLater(() -> controller.onTyped(getCaretPosition()));
    }

    private void moveTo(int place) {
        if (place >= 0 && place <= getLength()) {
            positionCaret(place);
        }
    }

    private void grow() {
        // Letters of either language make the line as high as the field makes it.
        Text letters = new Text("Ag字");
        letters.setFont(getFont());
        double one = letters.getLayoutBounds().getHeight();
        Text measure = new Text(getText() + " ");
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(100, getWidth() - 32));
        double all = measure.getLayoutBounds().getHeight();
        double height = Math.ceil(Math.clamp(all, one, MOST_LINES * one)) + AROUND;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void pressed(KeyEvent key) {
        boolean calling = !model.suggestions().isEmpty();
        boolean taken =
                switch (key.getCode()) {
                    case ENTER -> enter(key, calling);
                    case TAB -> tab(key, calling);
                    case UP -> up(calling);
                    case DOWN -> calling && step(1);
                    case ESCAPE -> escape(calling);
                    case V -> key.isShortcutDown() && pasteHere();
                    default -> false;
                };
        if (taken) {
            key.consume();
        }
    }

    private boolean enter(KeyEvent key, boolean calling) {
        if (key.isShiftDown()) {
            replaceSelection("\n");
        } else if (calling) {
            controller.calling().take();
        } else {
            controller.onSend();
        }
        return true;
    }

    /// A text area keeps Tab for itself, and whoever has no mouse could never leave it.
    private boolean tab(KeyEvent key, boolean calling) {
        if (key.isShortcutDown()) {
            return false;
        }
        if (calling) {
            controller.calling().take();
        } else {
            requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        return true;
    }

    private boolean up(boolean calling) {
        return calling ? step(-1) : controller.onUp();
    }

    private boolean step(int by) {
        controller.calling().step(by);
        return true;
    }

    /// One step back.
    private boolean escape(boolean calling) {
        if (calling) {
            controller.calling().close();
        } else if (!(model.barProperty().get() instanceof Bar.Nothing)) {
            controller.leaveBar();
        } else if (model.whisperToProperty().get().isPresent()) {
            controller.leaveWhisper();
        } else {
            return false;
        }
        return true;
    }

    private boolean pasteHere() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            controller.enclose(ComposerView.paths(clipboard.getFiles()));
            return true;
        }
        if (clipboard.hasImage() && !clipboard.hasString()) {
            keepPicture
                    .apply(clipboard.getImage())
                    .ifPresent(file -> controller.enclose(List.of(file)));
            return true;
        }
        return false;
    }
}
