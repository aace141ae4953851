package rookery.ui.account;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Offer;
import rookery.ui.account.SignInModel.Kind;
import rookery.ui.account.SignInModel.Way;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.util.Locale;

/// Coming to a server: with an account, with a new one, or as a guest.
public final class SignInView extends ScrollPane {
    private static final double COLUMN = 360;

    private final SignInModel model;
    private final SignInController controller;
    private final Texts texts;
    private final TextField address;

    /// @param back to what was there before
    public SignInView(SignInModel model, SignInController controller, Texts texts, Runnable back) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        address =
                field(new TextField(), "signin-address", "login.address", model.addressProperty());
        setId("signin");
        getStyleClass().addAll("welcome-scroll", "edge-to-edge");
        setFitToWidth(true);
        setFitToHeight(true);
        VBox box = new VBox(16, back(back), title(), ways(), form(), problem(), enter());
        box.setMaxWidth(COLUMN);
        VBox page = new VBox(box);
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().add("welcome");
        setContent(page);
    }

    private Node back(Runnable back) {
        Button leave = new Button("", Icons.of(Feather.ARROW_LEFT, 16));
        leave.setId("signin-back");
        leave.getStyleClass().addAll("flat", "signin-back");
        leave.textProperty().bind(texts.of("signin.back"));
        leave.setOnAction(_ -> back.run());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        key.consume();
                        back.run();
                    }
                });
        return leave;
    }

    private Node title() {
        Label title = label("signin.title", "signin-title");
        Label what = label("signin.what", "card-what");
        what.setWrapText(true);
        return new VBox(4, title, what);
    }

    private Node ways() {
        ToggleGroup group = new ToggleGroup();
        HBox ways = new HBox();
        for (Way way : Way.values()) {
            ToggleButton button = new ToggleButton();
            String word =
                    switch (way) {
                        case SIGN_IN -> "signin.signIn";
                        case REGISTER -> "signin.register";
                        case GUEST -> "signin.guest";
                    };
            button.setId("way-" + word.substring(word.indexOf('.') + 1));
            button.textProperty().bind(texts.of(word));
            button.setToggleGroup(group);
            button.setSelected(model.wayProperty().get() == way);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(COLUMN / 3);
            button.getStyleClass()
                    .add(
                            switch (way) {
                                case SIGN_IN -> "left-pill";
                                case REGISTER -> "center-pill";
                                case GUEST -> "right-pill";
                            });
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        model.wayProperty().set(way);
                    });
            ways.getChildren().add(button);
        }
        return ways;
    }

    private Node form() {
        address.promptTextProperty().bind(texts.of("login.addressPrompt"));
        address.focusedProperty()
                .addListener(
                        (_, _, on) -> {
                            if (!on) {
                                controller.onAddress();
                            }
                        });
        Node name =
                labelled(
                        "signin.name",
                        field(new TextField(), "signin-name", "signin.name", model.nameProperty()),
                        model.wayProperty().map(way -> way != Way.GUEST));
        Node password =
                labelled(
                        "signin.password",
                        field(
                                new PasswordField(),
                                "signin-password",
                                "signin.password",
                                model.passwordProperty()),
                        model.wayProperty().map(way -> way != Way.GUEST));
        Node nickname =
                labelled(
                        "login.nickname",
                        field(
                                new TextField(),
                                "signin-nickname",
                                "login.nickname",
                                model.nicknameProperty()),
                        model.wayProperty().map(way -> way != Way.SIGN_IN));
        Node invite =
                labelled(
                        "signin.invite",
                        field(
                                new TextField(),
                                "signin-invite",
                                "signin.invite",
                                model.inviteProperty()),
                        model.wayProperty()
                                .map(way -> way == Way.REGISTER)
                                .flatMap(
                                        registers ->
                                                model.offerProperty()
                                                        .map(offer -> registers && asks(offer))));
        VBox server = new VBox(4, label("login.address", "field-label"), address);
        return new VBox(12, server, kind(), name, password, nickname, invite);
    }

    private Node kind() {
        ChoiceBox<Kind> kind = new ChoiceBox<>();
        kind.setId("signin-kind");
        kind.getItems().setAll(Kind.values());
        kind.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Kind value) {
                        return switch (value) {
                            case ROOKERY -> "Rookery";
                            case WINLION -> "winlion";
                        };
                    }

                    @Override
                    public Kind fromString(String text) {
                        return Kind.valueOf(text.toUpperCase(Locale.ROOT));
                    }
                });
        kind.valueProperty().bindBidirectional(model.kindProperty());
        kind.valueProperty().addListener((_, _, _) -> controller.onAddress());
        kind.accessibleTextProperty().bind(texts.of("signin.kind"));
        kind.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, label("signin.kind", "field-label"), kind);
    }

    private static boolean asks(Offer offer) {
        return switch (offer.registration()) {
            case BY_INVITE -> true;
            case OPEN -> false;
            // Nothing was heard of the server yet, or it takes nobody: then it says so.
            case CLOSED -> offer.server().isEmpty();
        };
    }

    private <F extends TextField> F field(F field, String id, String key, StringProperty value) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.accessibleTextProperty().bind(texts.of(key));
        field.setOnAction(_ -> controller.onEnter());
        return field;
    }

    private Node labelled(String key, Node field, ObservableValue<Boolean> shown) {
        VBox box = new VBox(4, label(key, "field-label"), field);
        box.visibleProperty().bind(shown);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add(style);
        return label;
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("signin-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node enter() {
        Button enter = new Button();
        enter.setId("signin-enter");
        enter.getStyleClass().addAll("large", "accent");
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.busyProperty());
        enter.textProperty()
                .bind(
                        model.wayProperty()
                                .flatMap(
                                        way ->
                                                texts.of(
                                                        switch (way) {
                                                            case SIGN_IN -> "signin.signIn";
                                                            case REGISTER -> "signin.registerDo";
                                                            case GUEST -> "signin.guestDo";
                                                        })));
        enter.setOnAction(_ -> controller.onEnter());
        return enter;
    }

    public void focus() {
        address.requestFocus();
    }
}
