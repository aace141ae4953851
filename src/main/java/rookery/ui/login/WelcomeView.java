package rookery.ui.login;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Place;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.util.Objects;
import java.util.Optional;

/// What a newcomer sees first: two ways in, and the rooms of before.
public final class WelcomeView extends ScrollPane {
    private static final double COLUMN = 440;

    private final WelcomeModel model;
    private final WelcomeController controller;
    private final Texts texts;
    private final TextField nickname;

    /// @param signIn goes where one comes in by an account, if there are any
    public WelcomeView(
            WelcomeModel model,
            WelcomeController controller,
            Texts texts,
            Optional<Runnable> signIn) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        nickname = field("nickname", "login.nickname", model.nicknameProperty());
        setId("welcome");
        getStyleClass().addAll("welcome-scroll", "edge-to-edge");
        setFitToWidth(true);
        setFitToHeight(true);
        VBox page = new VBox(16, title(), who(), problem(), ways(), account(signIn), recent());
        page.getStyleClass().add("welcome");
        page.setAlignment(Pos.CENTER);
        setContent(page);
    }

    private Node title() {
        Label title = new Label("Rookery");
        title.getStyleClass().add("welcome-title");
        Label what = label("login.what", "welcome-what");
        what.setWrapText(true);
        var picture = WelcomeView.class.getResource("/rookery/icon/icon-128.png");
        ImageView icon = new ImageView(Objects.requireNonNull(picture).toExternalForm());
        icon.setFitWidth(56);
        icon.setFitHeight(56);
        icon.setSmooth(true);
        VBox words = new VBox(2, title, what);
        HBox box = new HBox(16, icon, words);
        box.setMaxWidth(COLUMN);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add(style);
        return label;
    }

    private TextField field(String id, String key, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.accessibleTextProperty().bind(texts.of(key));
        return field;
    }

    private Node labelled(String key, Node field) {
        VBox box = new VBox(4, label(key, "field-label"), field);
        box.setFillWidth(true);
        return box;
    }

    private Node who() {
        TextField room = field("room", "login.room", model.roomProperty());
        HBox row = new HBox(16, labelled("login.nickname", nickname), labelled("login.room", room));
        row.setAlignment(Pos.CENTER);
        nickname.setPrefWidth(212);
        room.setPrefWidth(212);
        return row;
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("login-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMaxWidth(COLUMN);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node ways() {
        Button host = new Button("", Icons.of(Feather.HOME, 16));
        host.setId("host");
        host.getStyleClass().addAll("large", "accent");
        host.textProperty().bind(texts.of("login.host"));
        host.disableProperty().bind(model.busyProperty());
        host.setOnAction(_ -> controller.onHost());
        host.setMaxWidth(Double.MAX_VALUE);
        VBox here = card("login.hostTitle", "login.hostWhat", host);

        TextField address = field("address", "login.address", model.addressProperty());
        address.promptTextProperty().bind(texts.of("login.addressPrompt"));
        address.setOnAction(_ -> controller.onJoin());
        Button join = new Button("", Icons.of(Feather.LOG_IN, 16));
        join.setId("join");
        join.getStyleClass().add("large");
        join.textProperty().bind(texts.of("login.join"));
        join.setOnAction(_ -> controller.onJoin());
        join.setMaxWidth(Double.MAX_VALUE);
        VBox there =
                card("login.joinTitle", "login.joinWhat", labelled("login.address", address), join);
        VBox ways = new VBox(16, here, there);
        ways.setMaxWidth(COLUMN);
        return ways;
    }

    private Node account(Optional<Runnable> signIn) {
        Button account = new Button("", Icons.of(Feather.USER, 16));
        account.setId("to-signin");
        account.getStyleClass().add("flat");
        account.textProperty().bind(texts.of("login.account"));
        account.setOnAction(_ -> signIn.ifPresent(Runnable::run));
        account.setVisible(signIn.isPresent());
        account.setManaged(signIn.isPresent());
        account.setMaxWidth(COLUMN);
        return account;
    }

    private VBox card(String title, String what, Node... inside) {
        Label explanation = label(what, "card-what");
        explanation.setWrapText(true);
        VBox card = new VBox(8, label(title, "card-title"), explanation);
        card.getChildren().addAll(inside);
        card.getStyleClass().add("welcome-card");
        return card;
    }

    private Node recent() {
        VBox list = new VBox(4);
        VBox box = new VBox(8, label("login.recent", "field-label"), list);
        box.setMaxWidth(COLUMN);
        box.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(model.recent()));
        box.managedProperty().bind(box.visibleProperty());
        model.recent()
                .addListener(
                        (ListChangeListener<Place>)
                                _ ->
                                        list.getChildren()
                                                .setAll(
                                                        model.recent().stream()
                                                                .map(this::place)
                                                                .toList()));
        return box;
    }

    private Node place(Place place) {
        Button button =
                new Button(
                        "#"
                                + place.room().text()
                                + "  ·  "
                                + place.server().uri().getAuthority()
                                + "  ·  "
                                + place.nickname().text(),
                        Icons.of(Feather.CLOCK, 14));
        button.getStyleClass().addAll("flat", "recent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> controller.open(place));
        return button;
    }

    public void focus() {
        nickname.requestFocus();
    }
}
