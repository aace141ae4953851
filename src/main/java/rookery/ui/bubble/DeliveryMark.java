package rookery.ui.bubble;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.message.Delivery;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

/// How far a message of mine came, as a small picture with a name.
final class DeliveryMark extends Label {
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    DeliveryMark(Delivery delivery, Texts texts) {
        super("", picture(delivery));
        getStyleClass().add("mark");
        pseudoClassStateChanged(SEEN, delivery instanceof Delivery.Displayed);
        setAccessibleText(texts.get(word(delivery)));
        setTooltip(new Tooltip(texts.get(word(delivery))));
    }

    /// Whoever has it is told by two marks, so that colour alone says nothing.
    private static Node picture(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered(), Delivery.Displayed() ->
                    new HBox(-7, Icons.of(Feather.CHECK, 12), Icons.of(Feather.CHECK, 12));
            case Delivery.Pending(), Delivery.Uploading _, Delivery.Accepted(), Delivery.Failed _ ->
                    Icons.of(icon(delivery), 12);
        };
    }

    private static Feather icon(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Pending(), Delivery.Uploading _ -> Feather.CLOCK;
            case Delivery.Accepted(), Delivery.Delivered(), Delivery.Displayed() -> Feather.CHECK;
            case Delivery.Failed _ -> Feather.ALERT_CIRCLE;
        };
    }

    private static String word(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Pending(), Delivery.Uploading _ -> "delivery.pending";
            case Delivery.Accepted() -> "delivery.accepted";
            case Delivery.Delivered() -> "delivery.delivered";
            case Delivery.Displayed() -> "delivery.displayed";
            case Delivery.Failed _ -> "delivery.failed";
        };
    }

    /// Why it was not sent.
    static String why(Delivery.Reason reason, Texts texts) {
        return texts.get(
                switch (reason) {
                    case GAVE_UP -> "failed.gaveUp";
                    case REFUSED -> "failed.refused";
                    case TOO_LARGE -> "failed.tooLarge";
                    case NO_WORD -> "failed.noWord";
                    case NOT_KEPT -> "failed.notKept";
                });
    }
}
