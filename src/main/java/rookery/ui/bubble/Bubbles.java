package rookery.ui.bubble;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.MessageId;
import rookery.core.message.Plain;
import rookery.core.timeline.Quote;
import rookery.core.timeline.Trace;
import rookery.ui.body.BodyView;
import rookery.ui.body.Called;
import rookery.ui.body.OneLine;
import rookery.ui.card.Cards;
import rookery.ui.fx.Icons;

import java.util.function.Consumer;

/// Draws what a message says, with what it answers above it and what became of it below.
public final class Bubbles {
    private static final double INSIDE = 24;
    private static final double MOST_QUOTE = 320;

    private final RowParts parts;
    private final Cards cards;
    private final Consumer<MessageId> jump;

    /// @param jump shows the message that another one answers
    public Bubbles(RowParts parts, Consumer<MessageId> jump) {
        this.parts = parts;
        this.cards = new Cards(parts.texts(), parts.browse());
        this.jump = jump;
    }

    /// @param most pixels of width
    public Region of(Content content, Trace trace, String style, double most) {
        if (trace.revision().isRetracted()) {
            return retracted();
        }
        VBox bubble = new VBox(4);
        bubble.setMaxWidth(Region.USE_PREF_SIZE);
        quote(trace.quote(), bubble);
        Region inside = inside(content, trace, most - INSIDE);
        boolean bare = isBare(content) && bubble.getChildren().isEmpty();
        bubble.getChildren().add(inside);
        if (content instanceof Content.Filed filed && !Plain.caption(filed).isBlank()) {
            bubble.getChildren().add(words(Plain.caption(filed), trace, most - INSIDE));
        }
        if (!bare) {
            bubble.getStyleClass().addAll("bubble", style);
        }
        if (parts.callsMe(trace.context())) {
            bubble.getStyleClass().add("calls-me");
        }
        return bubble;
    }

    /// Whether it needs no ground of its own.
    private static boolean isBare(Content content) {
        return switch (content) {
            case Content.Text _ -> false;
            case Content.Filed filed -> Plain.caption(filed).isBlank();
            case Content.Link link -> link.body().isBlank();
            case Content.News news -> news.body().isBlank();
            case Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    true;
        };
    }

    private Region inside(Content content, Trace trace, double most) {
        return switch (content) {
            case Content.Text(Body body) -> words(body, trace, most);
            case Content.Notice(Body body) -> notice(body, most);
            case Content.Link link -> with(link.body(), cards.link(link), trace, most);
            case Content.News news -> with(news.body(), cards.news(news), trace, most);
            case Content.Emoji emoji -> cards.emoji(emoji);
            case Content.RedPacket packet -> cards.redPacket(packet);
            case Content.ContactCard contact -> cards.contact(contact);
            case Content.Opaque opaque -> cards.opaque(opaque);
            case Content.Filed _ -> {
                Region media = parts.media().apply(content);
                media.setMaxWidth(most + INSIDE);
                yield media;
            }
        };
    }

    private Region with(Body body, Region card, Trace trace, double most) {
        return body.isBlank() ? card : new VBox(8, words(body, trace, most), card);
    }

    private Region words(Body body, Trace trace, double most) {
        return new BodyView(body.text(), Called.by(trace.context()), most, parts.browse());
    }

    private Region notice(Body body, double most) {
        HBox notice =
                new HBox(
                        8,
                        Icons.of(Feather.INFO, 16),
                        new BodyView(body.text(), Called.NOBODY, most - 24, parts.browse()));
        notice.getStyleClass().addAll("bubble", "called");
        return notice;
    }

    private Region retracted() {
        Label gone =
                new Label(parts.texts().get("timeline.retracted"), Icons.of(Feather.SLASH, 12));
        gone.getStyleClass().add("retracted");
        return gone;
    }

    private void quote(Quote quote, VBox bubble) {
        switch (quote) {
            case Quote.Nothing() -> {}
            case Quote.Known(MessageId id, Author author, Body text) ->
                    bubble.getChildren()
                            .add(
                                    quote(
                                            id,
                                            shown(author),
                                            text.isBlank()
                                                    ? parts.texts().get("timeline.retracted")
                                                    : OneLine.of(text.text())));
            case Quote.Elsewhere(MessageId id) ->
                    bubble.getChildren()
                            .add(
                                    quote(
                                            id,
                                            parts.texts().get("timeline.earlier"),
                                            parts.texts().get("timeline.earlierShow")));
        }
    }

    private static String shown(Author author) {
        return author.nickname().equals(Nickname.NONE)
                ? author.handle().text()
                : author.nickname().text();
    }

    private Node quote(MessageId id, String who, String text) {
        Label name = new Label(who);
        name.getStyleClass().add("quote-who");
        Label words = new Label(text.replace('\n', ' '));
        words.getStyleClass().add("quote-words");
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        words.setMaxWidth(MOST_QUOTE);
        words.setMinWidth(0);
        VBox box = new VBox(name, words);
        box.setMinWidth(0);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("quote");
        box.setFocusTraversable(true);
        box.setAccessibleText(parts.texts().get("timeline.answers", who, text));
        box.setOnMouseClicked(
                click -> {
                    click.consume();
                    jump.accept(id);
                });
        box.setOnKeyPressed(
                key -> {
                    switch (key.getCode()) {
                        case ENTER, SPACE -> {
                            key.consume();
                            jump.accept(id);
                        }
                        default -> {}
                    }
                });
        return box;
    }
}
