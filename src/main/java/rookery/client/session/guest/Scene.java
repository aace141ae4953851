package rookery.client.session.guest;

import rookery.client.session.Heading;
import rookery.client.session.Link;
import rookery.client.session.Place;
import rookery.client.watch.Watched;
import rookery.core.account.Nickname;
import rookery.core.room.Member;

import java.util.List;

/// What a window sees of a conversation beside its timeline.
final class Scene {
    final Watched<Link> link = new Watched<>(new Link.Connecting());
    final Watched<List<Member>> members = new Watched<>(List.of());
    final Watched<Nickname> nickname;
    final Watched<Integer> unread = new Watched<>(0);

    final Watched<Heading> heading;

    Scene(Place place) {
        nickname = new Watched<>(place.nickname());
        heading = new Watched<>(new Heading("#" + place.room().text()));
    }
}
