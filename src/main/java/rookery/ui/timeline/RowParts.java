package rookery.ui.timeline;

import javafx.scene.layout.Region;

import rookery.core.message.Content;
import rookery.ui.fx.Texts;

import java.net.URI;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a row is made with.
///
/// @param media draws pictures, voices and files
/// @param browse opens a web address outside the program
public record RowParts(
        Texts texts, ZoneId zone, Function<Content, Region> media, Consumer<URI> browse) {}
