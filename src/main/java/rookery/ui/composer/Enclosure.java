package rookery.ui.composer;

import rookery.client.session.Conversation;

import java.nio.file.Path;

/// A file that goes with the next sending.
public record Enclosure(Path file, Conversation.Kind kind) {}
