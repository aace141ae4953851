package rookery.ui.card;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.emoji.EmojiPicture;
import rookery.ui.emoji.Emojis;
import rookery.ui.face.Face;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws contents that are neither text nor file. Nothing is fetched by itself. For the FX thread.
public final class Cards {
    private static final double WIDE = 320;
    private static final double LARGE = 48;
    private static final int FACE = 40;

    private final Texts texts;
    private final Consumer<URI> browse;

    /// @param browse opens a web address outside the program
    public Cards(Texts texts, Consumer<URI> browse) {
        this.texts = texts;
        this.browse = browse;
    }

    public Region link(Content.Link link) {
        String title = link.title().isEmpty() ? link.address().toString() : link.title();
        return card(Icons.of(Feather.LINK, 20), title, host(link.address()), link.address());
    }

    public Region news(Content.News news) {
        String memo = news.memo().isEmpty() ? host(news.address()) : news.memo();
        return card(Icons.of(Feather.FILE_TEXT, 20), news.title(), memo, news.address());
    }

    public Region redPacket(Content.RedPacket packet) {
        String amount = BigDecimal.valueOf(packet.cents(), 2).toPlainString();
        String memo = packet.memo().isEmpty() ? texts.get("card.redPacket") : packet.memo();
        Region card = card(Icons.of(Feather.GIFT, 20), memo, texts.get("card.noMoney", amount));
        card.getStyleClass().add("red-packet");
        return card;
    }

    public Region contact(Content.ContactCard contact) {
        String shown = contact.nickname().isEmpty() ? contact.name() : contact.nickname();
        return card(new Face(nickname(shown), FACE), shown, contact.name());
    }

    /// Large where it is one that there is a picture of.
    public Region emoji(Content.Emoji emoji) {
        return Emojis.all()
                .of(emoji.name())
                .<Region>map(known -> new EmojiPicture(known, LARGE))
                .orElseGet(() -> card(Icons.of(Feather.SMILE, 20), emoji.name(), ""));
    }

    /// A kind that this program does not know, by its words.
    public Region opaque(Content.Opaque opaque) {
        String words = opaque.body().isBlank() ? "[" + opaque.kind() + "]" : opaque.body().text();
        return card(Icons.of(Feather.PACKAGE, 20), words, texts.get("card.opaque", opaque.kind()));
    }

    private Region card(Node sign, String title, String below, URI target) {
        HBox card = card(sign, title, below);
        boolean web =
                "http".equalsIgnoreCase(target.getScheme())
                        || "https".equalsIgnoreCase(target.getScheme());
        if (web && target.getHost() != null) {
            Button open = Icons.button("open-link", Feather.EXTERNAL_LINK, texts, "card.open");
            open.setOnAction(_ -> browse.accept(target));
            card.getChildren().add(open);
        }
        return card;
    }

    private static HBox card(Node sign, String title, String below) {
        EmojiLabel head = new EmojiLabel(title, 16, "card-head");
        VBox words = new VBox(2, head);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!below.isEmpty()) {
            Label line = new Label(below);
            line.getStyleClass().add("when");
            line.setMinWidth(0);
            words.getChildren().add(line);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(12, sign, words);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("message-card");
        card.setPrefWidth(WIDE);
        card.setMaxWidth(WIDE);
        card.setAccessibleText(title + " " + below);
        return card;
    }

    private static Nickname nickname(String raw) {
        return Nickname.parse(raw) instanceof Nickname.Parsed.Ok(Nickname fine)
                ? fine
                : Nickname.NONE;
    }

    private static String host(URI address) {
        return Optional.ofNullable(address.getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .orElse(address.toString());
    }
}
