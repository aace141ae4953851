package rookery.ui.bubble;

import javafx.scene.layout.Region;

import rookery.core.account.Handle;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Said;
import rookery.ui.action.ActionsView;
import rookery.ui.face.Faces;
import rookery.ui.fx.Texts;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a row is made with.
///
/// @param media draws pictures, voices and files
/// @param browse opens a web address outside the program
/// @param actions what can be done with a message; empty where one only reads
/// @param who shows somebody's card; empty where there are none
/// @param faces of those who are here
/// @param me how others call me here, where that is known
public record RowParts(
        Texts texts,
        ZoneId zone,
        Function<Content, Region> media,
        Consumer<URI> browse,
        Optional<ActionsView> actions,
        Optional<Consumer<Handle>> who,
        Faces faces,
        Supplier<Optional<Handle>> me) {
    /// For reading only.
    public RowParts(
            Texts texts, ZoneId zone, Function<Content, Region> media, Consumer<URI> browse) {
        this(
                texts,
                zone,
                media,
                browse,
                Optional.empty(),
                Optional.empty(),
                Faces.PLAIN,
                Optional::empty);
    }

    /// The same for reading only.
    public RowParts readOnly() {
        return new RowParts(texts, zone, media, browse, Optional.empty(), who, faces, me);
    }

    /// Empty where only the day is known.
    public String time(Instant at, Said.Precision precision) {
        return switch (precision) {
            case INSTANT -> time(at);
            case DAY -> "";
        };
    }

    boolean callsMe(Context context) {
        return context.all() || me.get().filter(context.mentions()::contains).isPresent();
    }

    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(texts.language())
                .format(date);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(texts.language())
                .format(at.atZone(zone));
    }
}
