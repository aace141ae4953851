package rookery.ui.room;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Label;

import rookery.core.room.Member;
import rookery.ui.fx.Texts;

import java.util.List;
import java.util.stream.Stream;

/// Who is writing, in a line that is always kept free, so that nothing moves.
final class TypingLine extends Label {
    private static final double COLUMN = 840;
    private static final double SIDE = 24;
    private static final double FACE = 40;

    TypingLine(RoomModel model, Texts texts) {
        setId("typing");
        setMaxWidth(Double.MAX_VALUE);
        // Under the timeline's bubbles, which stand in a column in the middle.
        widthProperty()
                .subscribe(
                        wide ->
                                setPadding(
                                        new Insets(
                                                0,
                                                SIDE,
                                                0,
                                                Math.max(SIDE, (wide.doubleValue() - COLUMN) / 2)
                                                        + FACE)));
        getStyleClass().addAll("when", "typing");
        textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> sentence(names(model), texts),
                                model.typing(),
                                model.members(),
                                texts.languageProperty()));
    }

    private static String sentence(List<String> typing, Texts texts) {
        return switch (typing.size()) {
            case 0 -> "";
            case 1 -> texts.get("typing.one", typing.getFirst());
            case 2 -> texts.get("typing.two", typing.getFirst(), typing.get(1));
            default -> texts.get("typing.many", typing.size());
        };
    }

    private static List<String> names(RoomModel model) {
        return model.typing().stream().map(each -> name(each, model.members())).toList();
    }

    /// As they are called here; where they write, only their handle may be told.
    private static String name(Member writing, List<Member> members) {
        return Stream.concat(Stream.of(writing), members.stream())
                .filter(member -> member.handle().equals(writing.handle()))
                .map(member -> member.nickname().text())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(writing.handle().text());
    }
}
