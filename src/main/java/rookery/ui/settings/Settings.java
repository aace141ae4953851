package rookery.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;

import java.util.Locale;
import java.util.prefs.Preferences;

/// What a person chose: kept for the next start. For the FX thread.
public final class Settings {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";

    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Texts.Language> language;

    private Settings(Theme theme, Texts.Language language) {
        this.theme = new SimpleObjectProperty<>(theme);
        this.language = new SimpleObjectProperty<>(language);
    }

    /// Not kept; for a visit.
    public static Settings passing(Theme theme, Texts.Language language) {
        return new Settings(theme, language);
    }

    /// @param system the computer's language, for whoever has not chosen
    public static Settings kept(Preferences kept, Locale system) {
        Settings settings =
                new Settings(
                        read(kept.get(THEME, ""), Theme.SYSTEM, Theme.values()),
                        read(
                                kept.get(LANGUAGE, ""),
                                Texts.Language.of(system),
                                Texts.Language.values()));
        settings.theme.addListener((_, _, chosen) -> kept.put(THEME, chosen.name()));
        settings.language.addListener((_, _, chosen) -> kept.put(LANGUAGE, chosen.name()));
        return settings;
    }

    private static <T extends Enum<T>> T read(String name, T otherwise, T[] all) {
        for (T each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Texts.Language> languageProperty() {
        return language;
    }
}
