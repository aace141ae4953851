package rookery.server.message;

import rookery.core.message.Body;
import rookery.core.message.Message;
import rookery.core.message.Plain;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.request.MessageRequest.Turn;

import java.util.Optional;

/// What became of a message as a line of text, for dialects without a word for it; the page
/// `protocol/crossing` has the table. Pure.
public final class Aside {
    /// Of the message that the line is about, in code points.
    private static final int EXCERPT = 40;

    private Aside() {}

    /// Empty where it is not worth a line.
    ///
    /// @param message as it is now
    public static Optional<Body> of(MessageEvent event, Message message) {
        return switch (event) {
            case MessageEvent.Corrected(_, _, _, Body body, _, _) -> line("[corrected] ", body);
            case MessageEvent.Retracted _ -> line("[took a message back]", Body.EMPTY);
            case MessageEvent.Reacted(_, _, _, _, var emoji, Turn turn) ->
                    turn == Turn.OFF
                            ? Optional.empty()
                            : line(emoji.text() + " > ", excerpt(message));
            case MessageEvent.Pinned(_, _, _, _, Turn turn) ->
                    turn == Turn.OFF ? Optional.empty() : line("[pinned] ", excerpt(message));
        };
    }

    private static Body excerpt(Message message) {
        String line = Plain.of(message.content()).text().strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? new Body(line)
                : new Body(line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…");
    }

    /// A text that grows too long by the mark stands without it.
    private static Optional<Body> line(String mark, Body text) {
        return Optional.of(
                mark.length() + text.text().length() <= Body.MAX_LENGTH
                        ? new Body(mark + text.text())
                        : text);
    }
}
