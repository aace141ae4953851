package rookery.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.ui.Lines.BOB;
import static rookery.ui.Lines.mine;
import static rookery.ui.Lines.text;
import static rookery.ui.Lines.theirs;
import static rookery.ui.Lines.trace;

import org.junit.jupiter.api.Test;

import rookery.client.session.Heading;
import rookery.core.capability.Capability;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.Emoji;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.core.receipt.Receipt;
import rookery.core.room.Keeping;
import rookery.core.room.Role;
import rookery.core.room.RoomSettings;
import rookery.core.timeline.Quote;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.Trace;
import rookery.ui.MemoryConversation;
import rookery.ui.fx.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// No toolkit, no window.
final class MessageActionsTest {
    private static final Emoji HEART = new Emoji("❤️");
    private final MemoryConversation conversation = new MemoryConversation();
    private final List<String> problems = new ArrayList<>();
    private final MessageActions actions =
            new MessageActions(
                    conversation, new Nowhere(), new Texts(Locale.ENGLISH), problems::add);

    @Test
    void ofOthersOneMayReplyReactAndCopy() {
        assertThat(actions.offered(theirs(BOB, text("hi"), trace(7))))
                .containsExactly(Deed.REPLY, Deed.REACT, Deed.COPY, Deed.PROFILE);
    }

    @Test
    void whereGuestsMayComeInAChangeIsReadAsALineByOtherPrograms() {
        conversation
                .heading()
                .set(
                        new Heading(
                                "x",
                                RoomSettings.CLOSED_TO_GUESTS,
                                Keeping.HISTORY,
                                Role.MEMBER,
                                3));
        assertThat(actions.isReadAsLines()).isFalse();
        conversation
                .heading()
                .set(new Heading("x", RoomSettings.OPEN, Keeping.HISTORY, Role.MEMBER, 3));
        assertThat(actions.isReadAsLines()).isTrue();
    }

    @Test
    void whoLooksAfterTheRoomMayPinAndTakeBackAll() {
        conversation
                .heading()
                .set(new Heading("x", RoomSettings.OPEN, Keeping.HISTORY, Role.MODERATOR, 3));
        assertThat(actions.offered(theirs(BOB, text("hi"), trace(7))))
                .contains(Deed.PIN, Deed.RETRACT)
                .doesNotContain(Deed.CORRECT);
    }

    @Test
    void whatTheServerCannotDoIsNotOffered() {
        TimelineItem mine = mine(text("hi"), new Delivery.Accepted(), trace(7));
        assertThat(actions.offered(mine)).contains(Deed.CORRECT, Deed.RETRACT, Deed.SEEN_BY);
        conversation.cannot(Capability.CORRECT);
        conversation.cannot(Capability.RETRACT);
        conversation.cannot(Capability.REACT);
        conversation.cannot(Capability.REPLY);
        conversation.cannot(Capability.RECEIPTS);
        assertThat(actions.offered(mine)).containsExactly(Deed.COPY);
    }

    @Test
    void whatTheServerHasNotNumberedCanOnlyBeCopied() {
        assertThat(actions.offered(mine(text("hi"), new Delivery.Pending(), Trace.NONE)))
                .containsExactly(Deed.COPY);
    }

    @Test
    void whatWasTakenBackIsOver() {
        Revision gone = new Revision(1, Revision.NEVER, Instant.ofEpochSecond(1), false, List.of());
        assertThat(
                        actions.offered(
                                theirs(BOB, text(""), trace(7, Context.NONE, gone, Quote.NOTHING))))
                .isEmpty();
    }

    @Test
    void aReactionOfMineIsTakenAwayAndAnothersIsJoined() {
        Revision reacted =
                new Revision(
                        1,
                        Revision.NEVER,
                        Revision.NEVER,
                        false,
                        List.of(new Reaction(HEART, 2, true)));
        TimelineItem item = theirs(BOB, text("hi"), trace(7, Context.NONE, reacted, Quote.NOTHING));
        actions.react(item, HEART);
        actions.react(item, new Emoji("👍"));
        assertThat(conversation.done()).containsExactly("unreact 7 ❤️", "react 7 👍");
    }

    @Test
    void whoHasSeenItIsToldByTheirMarks() {
        conversation
                .receipts()
                .set(
                        List.of(
                                new Receipt(BOB.handle(), 9, 8),
                                new Receipt(rookery.ui.Lines.MEI.handle(), 7, 3)));
        TimelineItem mine = mine(text("hi"), new Delivery.Displayed(), trace(7));
        assertThat(actions.seenBy(mine)).extracting(Receipt::handle).containsExactly(BOB.handle());
        assertThat(actions.deliveredTo(mine)).hasSize(1);
    }

    private static final class Nowhere implements Writing {
        @Override
        public void reply(TimelineItem item) {}

        @Override
        public void correct(TimelineItem.Mine mine) {}
    }
}
