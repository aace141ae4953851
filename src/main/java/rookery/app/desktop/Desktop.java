package rookery.app.desktop;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;

import rookery.client.session.Conversations;
import rookery.client.session.Login;
import rookery.ui.account.SignInController;
import rookery.ui.account.SignInModel;
import rookery.ui.account.SignInView;
import rookery.ui.composer.Drafts;
import rookery.ui.face.AllFaces;
import rookery.ui.face.Pictures;
import rookery.ui.face.Portraits;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.login.Hosting;
import rookery.ui.login.WelcomeController;
import rookery.ui.login.WelcomeModel;
import rookery.ui.login.WelcomeView;
import rookery.ui.media.MediaParts;
import rookery.ui.room.RoomParts;
import rookery.ui.room.RoomView;
import rookery.ui.settings.Settings;
import rookery.ui.shell.ShellController;
import rookery.ui.shell.ShellModel;
import rookery.ui.shell.ShellParts;
import rookery.ui.shell.ShellView;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One desktop window, wired. For the FX thread.
public final class Desktop implements AutoCloseable {
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

    private final Stage stage;
    private final DesktopServices services;
    private final ShellController controller;
    private final ShellView view;
    private final AllFaces faces;
    private final Pictures pictures;

    public Desktop(Stage stage, DesktopServices services, Hosting hosting, Settings settings) {
        this.stage = stage;
        this.services = services;
        Texts texts = new Texts(settings.languageProperty().get().locale());
        settings.languageProperty()
                .addListener((_, _, now) -> texts.languageProperty().set(now.locale()));
        Conversations conversations = services.conversations();
        ShellModel model = new ShellModel();
        controller = new ShellController(model, conversations);
        WelcomeModel welcome = new WelcomeModel();
        WelcomeController welcoming =
                new WelcomeController(
                        welcome,
                        conversations,
                        hosting,
                        texts,
                        controller::open,
                        model.hostedAt()::setAll);
        SignInModel signIn = new SignInModel();
        SignInController signingIn =
                new SignInController(signIn, services.logins(), texts, controller::entered);
        controller.follow(services.logins());
        faces =
                new AllFaces(
                        new Portraits(
                                services.attachments(),
                                services.pictures(),
                                services.background()));
        pictures = new Pictures(services.pictures(), services.scratch(), services.background());
        model.logins().addListener((ListChangeListener<Login>) _ -> faces.retain(model.logins()));
        RoomParts parts = parts(texts);
        view =
                new ShellView(
                        model,
                        controller,
                        new ShellParts(texts, settings, services.clock(), faces::of, pictures),
                        new WelcomeView(welcome, welcoming, texts, Optional.of(controller::signIn)),
                        welcoming,
                        Optional.of(
                                new SignInView(signIn, signingIn, texts, controller::leaveSignIn)),
                        entry -> new RoomView(entry.conversation(), entry.login(), parts));
        dress(settings);
        welcoming.hostAgain();
    }

    private RoomParts parts(Texts texts) {
        return new RoomParts(
                new MediaParts(
                        services.attachments(),
                        services.pictures(),
                        services.player(),
                        services.recorder(),
                        texts,
                        services.outside()::open,
                        services.background()),
                services.outside()::browse,
                controller::open,
                services.scratch(),
                services.zone(),
                services.clock(),
                new Drafts(),
                faces::of,
                pictures);
    }

    private void dress(Settings settings) {
        Scene scene = new Scene(new Overlay(view), 1100, 720);
        settings.themeProperty().get().dress(scene);
        settings.themeProperty().addListener((_, _, now) -> now.dress(scene));
        javafx.application.Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(
                        (_, _, _) -> {
                            if (settings.themeProperty().get() == Theme.SYSTEM) {
                                Theme.SYSTEM.dress(scene);
                            }
                        });
        view.accelerators();
        scene.addEventFilter(InputEvent.ANY, _ -> active());
        stage.setTitle("Rookery");
        stage.setMinWidth(480);
        stage.setMinHeight(420);
        stage.setScene(scene);
        for (int size : ICON_SIZES) {
            var icon = Desktop.class.getResource("/rookery/icon/icon-" + size + ".png");
            stage.getIcons().add(new Image(Objects.requireNonNull(icon).toExternalForm()));
        }
    }

    /// Somebody is at this computer.
    private void active() {
        services.logins().all().get().forEach(login -> login.presences().active());
    }

    public void show() {
        stage.show();
    }

    /// Closes the window; the services live on.
    @Override
    public void close() {
        view.close();
        controller.close();
        faces.close();
        stage.close();
    }
}
