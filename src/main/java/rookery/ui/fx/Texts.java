package rookery.ui.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Every word that people read, in the language they chose. For the FX thread.
public final class Texts {
    private static final String BUNDLE = "rookery/texts/texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();
    private final ObjectProperty<Locale> language;

    public Texts(Locale language) {
        this.language = new SimpleObjectProperty<>(language);
    }

    /// The languages there are, the first for everybody whose own is not among them.
    public enum Language {
        ENGLISH(Locale.ENGLISH),
        CHINESE(Locale.SIMPLIFIED_CHINESE);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }

        public static Language of(Locale system) {
            return system.getLanguage().equals("zh") ? CHINESE : ENGLISH;
        }
    }

    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public Locale language() {
        return language.get();
    }

    public String get(String key, Object... arguments) {
        String pattern = bundles.computeIfAbsent(language.get(), Texts::load).getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language.get()).format(arguments);
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /// Follows the language.
    public StringBinding of(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), language);
    }

    /// Runs the task after every change of the language. The node holds it, so that it goes with
    /// the node.
    public void changed(Node node, Runnable task) {
        ChangeListener<Locale> listener = (_, _, _) -> task.run();
        node.getProperties().put(listener, listener);
        language.addListener(new WeakChangeListener<>(listener));
    }
}
