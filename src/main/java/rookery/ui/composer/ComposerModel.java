package rookery.ui.composer;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.core.room.Member;

import java.util.Optional;

/// What is being written. For the FX thread.
public final class ComposerModel {
    private final StringProperty draft = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObservableList<Enclosure> enclosures = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final IntegerProperty suggested = new SimpleIntegerProperty();
    private final IntegerProperty caret = new SimpleIntegerProperty();
    private final ObjectProperty<Bar> bar = new SimpleObjectProperty<>(new Bar.Nothing());
    private final ObjectProperty<Optional<Member>> whisperTo =
            new SimpleObjectProperty<>(Optional.empty());

    public StringProperty draftProperty() {
        return draft;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    public ObservableList<Enclosure> enclosures() {
        return enclosures;
    }

    /// Who may be called where the cursor stands.
    public ObservableList<Suggestion> suggestions() {
        return suggestions;
    }

    /// Which of [#suggestions] Enter takes.
    public IntegerProperty suggestedProperty() {
        return suggested;
    }

    /// Where the cursor shall stand after the text was changed for the writer; -1 in between.
    public ReadOnlyIntegerProperty caretProperty() {
        return caret;
    }

    void caret(int to) {
        // Told anew even where it is the same.
        caret.set(-1);
        caret.set(to);
    }

    public ObjectProperty<Bar> barProperty() {
        return bar;
    }

    /// Who alone will read what is written, if not everybody.
    public ObjectProperty<Optional<Member>> whisperToProperty() {
        return whisperTo;
    }
}
