package rookery.ui.media;

import rookery.client.attachment.Attachments;
import rookery.client.attachment.PictureCheck;
import rookery.client.voice.Player;
import rookery.client.voice.Recorder;
import rookery.ui.fx.Texts;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What pictures, voices and files are shown with.
///
/// @param open opens a file outside the program
/// @param background runs what blocks
public record MediaParts(
        Attachments attachments,
        PictureCheck pictures,
        Player player,
        Recorder recorder,
        Texts texts,
        Consumer<Path> open,
        Executor background) {}
