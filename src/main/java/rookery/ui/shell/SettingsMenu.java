package rookery.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.settings.Settings;

import java.util.Locale;

/// How the program looks and which language it speaks.
final class SettingsMenu extends MenuButton {
    SettingsMenu(Settings settings, Texts texts) {
        super("", Icons.of(Feather.SETTINGS, 16));
        Icons.dress(this, "settings", texts, "shell.settings");
        getStyleClass().add("no-arrow");
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = choice("theme-", theme, settings.themeProperty());
            item.textProperty()
                    .bind(
                            texts.of(
                                    switch (theme) {
                                        case LIGHT -> "settings.light";
                                        case DARK -> "settings.dark";
                                        case SYSTEM -> "settings.system";
                                    }));
            item.setOnAction(_ -> settings.themeProperty().set(theme));
        }
        getItems().add(new SeparatorMenuItem());
        for (Texts.Language language : Texts.Language.values()) {
            RadioMenuItem item = choice("language-", language, settings.languageProperty());
            item.setText(
                    switch (language) {
                        case ENGLISH -> "English";
                        case CHINESE -> "简体中文";
                    });
            item.setOnAction(_ -> settings.languageProperty().set(language));
        }
    }

    private <E extends Enum<E>> RadioMenuItem choice(String id, E one, ObservableValue<E> chosen) {
        RadioMenuItem item = new RadioMenuItem();
        item.setId(id + one.name().toLowerCase(Locale.ROOT));
        // There may be two such menus, and both show what is chosen.
        chosen.subscribe(now -> item.setSelected(now.equals(one)));
        getItems().add(item);
        return item;
    }
}
