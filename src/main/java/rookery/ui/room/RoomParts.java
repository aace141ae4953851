package rookery.ui.room;

import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.ui.composer.Drafts;
import rookery.ui.face.Faces;
import rookery.ui.face.Pictures;
import rookery.ui.media.MediaParts;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;

/// What an open room is made with.
///
/// @param browse opens a web address outside the program
/// @param go shows another conversation
/// @param scratch where pasted pictures are kept until they are sent
public record RoomParts(
        MediaParts media,
        Consumer<URI> browse,
        Consumer<Conversation> go,
        Path scratch,
        ZoneId zone,
        InstantSource clock,
        Drafts drafts,
        Function<Login, Faces> faces,
        Pictures pictures) {}
