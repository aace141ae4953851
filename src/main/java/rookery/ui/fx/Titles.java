package rookery.ui.fx;

import rookery.client.session.Conversation;
import rookery.client.session.Heading;
import rookery.core.room.Destination;

/// What a conversation is called on the screen.
public final class Titles {
    private Titles() {}

    public static String of(Conversation conversation) {
        return of(conversation.destination(), conversation.heading().get());
    }

    /// A room by its alias, whatever its topic is: by that it is found and joined.
    public static String of(Destination destination, Heading heading) {
        return switch (destination) {
            case Destination.Room(var alias) -> "#" + alias.text();
            case Destination.Direct _ -> heading.title();
        };
    }
}
