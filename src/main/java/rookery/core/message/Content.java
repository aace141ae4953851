package rookery.core.message;

import rookery.core.attachment.Attachment;

import java.net.URI;
import java.time.Duration;

/// What a message says.
public sealed interface Content {
    /// What somebody reads who cannot be shown the rest; the text itself, the words beside a
    /// picture, or empty.
    Body body();

    /// The same with other words.
    Content with(Body body);

    record Text(Body body) implements Content {
        @Override
        public Content with(Body other) {
            return new Text(other);
        }
    }

    /// What is a file first of all.
    sealed interface Filed extends Content {
        Attachment attachment();

        /// The same in another place.
        Filed at(Attachment attachment);
    }

    record Picture(Body body, Attachment attachment, Extent extent) implements Filed {
        public Picture(Attachment attachment) {
            this(Body.EMPTY, attachment, Extent.UNKNOWN);
        }

        @Override
        public Content with(Body other) {
            return new Picture(other, attachment, extent);
        }

        @Override
        public Filed at(Attachment other) {
            return new Picture(body, other, extent);
        }
    }

    /// @param length zero where it is not known
    record Voice(Body body, Attachment attachment, Duration length) implements Filed {
        public Voice(Attachment attachment) {
            this(Body.EMPTY, attachment, Duration.ZERO);
        }

        @Override
        public Content with(Body other) {
            return new Voice(other, attachment, length);
        }

        @Override
        public Filed at(Attachment other) {
            return new Voice(body, other, length);
        }
    }

    /// @param length zero where it is not known
    record Video(Body body, Attachment attachment, Extent extent, Duration length)
            implements Filed {
        @Override
        public Content with(Body other) {
            return new Video(other, attachment, extent, length);
        }

        @Override
        public Filed at(Attachment other) {
            return new Video(body, other, extent, length);
        }
    }

    record File(Body body, Attachment attachment) implements Filed {
        public File(Attachment attachment) {
            this(Body.EMPTY, attachment);
        }

        @Override
        public Content with(Body other) {
            return new File(other, attachment);
        }

        @Override
        public Filed at(Attachment other) {
            return new File(body, other);
        }
    }

    /// @param title one line; may be empty
    record Link(Body body, URI address, String title) implements Content {
        @Override
        public Content with(Body other) {
            return new Link(other, address, title);
        }
    }

    /// A card that leads to an article.
    ///
    /// @param title one line
    /// @param picture an address; may be empty
    record News(Body body, URI address, String title, String picture, String memo)
            implements Content {
        @Override
        public Content with(Body other) {
            return new News(other, address, title, picture, memo);
        }
    }

    /// @param name one emoji, or the name of a sticker
    record Emoji(Body body, String name) implements Content {
        @Override
        public Content with(Body other) {
            return new Emoji(other, name);
        }
    }

    /// A card; no money moves.
    ///
    /// @param address may be empty
    record RedPacket(Body body, long cents, String memo, String address) implements Content {
        @Override
        public Content with(Body other) {
            return new RedPacket(other, cents, memo, address);
        }
    }

    /// Somebody, as their own network calls them.
    ///
    /// @param avatar an address; may be empty
    record ContactCard(Body body, String name, String nickname, String avatar) implements Content {
        @Override
        public Content with(Body other) {
            return new ContactCard(other, name, nickname, avatar);
        }
    }

    /// Said by a server, not by a person.
    record Notice(Body body) implements Content {
        @Override
        public Content with(Body other) {
            return new Notice(other);
        }
    }

    /// A kind that this program does not know: shown by its body.
    record Opaque(Body body, String kind) implements Content {
        @Override
        public Content with(Body other) {
            return new Opaque(other, kind);
        }
    }
}
