package rookery.ui.shell;

import rookery.ui.fx.Texts;
import rookery.ui.settings.Settings;

import java.time.InstantSource;

/// What the window's frame is made with.
public record ShellParts(Texts texts, Settings settings, InstantSource clock) {}
