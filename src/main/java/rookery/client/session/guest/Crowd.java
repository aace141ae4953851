package rookery.client.session.guest;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.TimelineItem.Happening;
import rookery.store.archive.ConversationArchive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who is in the room, as one connection tells it, and what is written of their comings and goings.
/// For one thread.
final class Crowd {
    private final ConversationArchive archive;
    private final Scene scene;
    private final Roll roll = new Roll();
    private Optional<AccountId> self = Optional.empty();

    Crowd(ConversationArchive archive, Scene scene) {
        this.archive = archive;
        this.scene = scene;
    }

    Optional<AccountId> self() {
        return self;
    }

    void welcomed(AccountId me, List<Member> members) {
        self = Optional.of(me);
        archive.self(me);
        members.forEach(this::meet);
        reset(members);
        scene.nickname.set(roll.nameOf(me));
    }

    void reset(List<Member> members) {
        roll.reset(members);
        show();
    }

    private void meet(Member member) {
        archive.met(member.id(), member.nickname());
    }

    void joined(Member member, Instant at) {
        meet(member);
        boolean present = roll.put(member).isPresent();
        if (!present) {
            note(Happening.JOINED, member.nickname(), Nickname.NONE, at);
        }
        show();
    }

    void left(AccountId gone, Instant at) {
        roll.remove(gone)
                .ifPresent(
                        member -> {
                            note(Happening.LEFT, member.nickname(), Nickname.NONE, at);
                            show();
                        });
    }

    void renamed(Member member, Instant at) {
        Nickname before = roll.put(member).map(Member::nickname).orElse(Nickname.NONE);
        meet(member);
        note(Happening.RENAMED, member.nickname(), before, at);
        if (self.equals(Optional.of(member.id()))) {
            scene.nickname.set(member.nickname());
        }
        show();
    }

    private void note(Happening happening, Nickname who, Nickname before, Instant at) {
        archive.note(new TimelineItem.Note(0, happening, who, before, at));
    }

    /// Me first.
    private void show() {
        List<Member> sorted = new ArrayList<>(roll.sorted());
        sorted.sort(
                Comparator.comparing((Member member) -> !self.equals(Optional.of(member.id()))));
        scene.members.set(List.copyOf(sorted));
    }
}
