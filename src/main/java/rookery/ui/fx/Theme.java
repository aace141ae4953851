package rookery.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/// Light and dark, by role variables; the choice of the system follows it while it runs.
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    private static final PseudoClass DARK_ROOT = PseudoClass.getPseudoClass("dark");
    private static final List<String> SHEETS =
            List.of("base", "shell", "room", "timeline", "composer", "people", "search");

    /// For the FX thread.
    public void dress(Scene scene) {
        boolean dark = isDark();
        scene.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().pseudoClassStateChanged(DARK_ROOT, dark);
        if (scene.getStylesheets().isEmpty()) {
            SHEETS.forEach(sheet -> scene.getStylesheets().add(address(sheet)));
        }
    }

    private boolean isDark() {
        return switch (this) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(
                        Theme.class.getResource("/rookery/css/" + sheet + ".css"),
                        "the program lacks its own " + sheet + ".css")
                .toExternalForm();
    }
}
