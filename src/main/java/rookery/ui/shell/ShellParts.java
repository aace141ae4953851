package rookery.ui.shell;

import rookery.client.session.Login;
import rookery.ui.face.Faces;
import rookery.ui.face.Pictures;
import rookery.ui.fx.Texts;
import rookery.ui.settings.Settings;

import java.time.InstantSource;
import java.util.function.Function;

/// What the window's frame is made with.
public record ShellParts(
        Texts texts,
        Settings settings,
        InstantSource clock,
        Function<Login, Faces> faces,
        Pictures pictures) {}
