package rookery.ui.fx;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import rookery.core.presence.Presence;
import rookery.core.presence.Show;

/// How somebody can be reached, by colour and by shape. For the FX thread.
public final class PresenceDot extends Region {
    public PresenceDot(Presence presence, Texts texts) {
        getStyleClass().addAll("presence", style(presence));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get(word(presence)));
    }

    /// The key of the word for it.
    public static String word(Presence presence) {
        return switch (presence) {
            case Presence.Available(Show show, _) ->
                    switch (show) {
                        case ONLINE -> "presence.online";
                        case AWAY -> "presence.away";
                        case BUSY -> "presence.busy";
                    };
            case Presence.Unavailable _ -> "presence.offline";
        };
    }

    private static String style(Presence presence) {
        return switch (presence) {
            case Presence.Available(Show show, _) ->
                    switch (show) {
                        case ONLINE -> "presence-online";
                        case AWAY -> "presence-away";
                        case BUSY -> "presence-busy";
                    };
            case Presence.Unavailable _ -> "presence-offline";
        };
    }
}
