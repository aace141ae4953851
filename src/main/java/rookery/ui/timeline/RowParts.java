package rookery.ui.timeline;

import javafx.scene.layout.Region;

import rookery.core.message.Content;
import rookery.ui.fx.Texts;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a row is made with.
///
/// @param media draws pictures, voices and files
/// @param browse opens a web address outside the program
public record RowParts(
        Texts texts, ZoneId zone, Function<Content, Region> media, Consumer<URI> browse) {
    String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(texts.language())
                .format(date);
    }

    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(texts.language())
                .format(at.atZone(zone));
    }
}
