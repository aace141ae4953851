package rookery.ui.action;

import rookery.client.session.Conversation;
import rookery.core.account.Author;
import rookery.core.capability.Capability;
import rookery.core.message.Content;
import rookery.core.message.Emoji;
import rookery.core.message.Reaction;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.Trace;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Does to a message what its server and its reader's role allow. For the FX thread.
public final class MessageActions {
    private final Conversation conversation;
    private final Writing writing;
    private final Texts texts;
    private final Consumer<String> problem;

    /// @param problem takes one sentence where something could not be done
    public MessageActions(
            Conversation conversation, Writing writing, Texts texts, Consumer<String> problem) {
        this.conversation = conversation;
        this.writing = writing;
        this.texts = texts;
        this.problem = problem;
    }

    /// In the order in which they are shown.
    public Set<Deed> offered(TimelineItem item) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        Optional<Content> content = content(item);
        Trace trace = trace(item);
        boolean there = trace.isNumbered() && !trace.revision().isRetracted();
        if (content.isEmpty() || trace.revision().isRetracted()) {
            return deeds;
        }
        if (!rookery.core.message.Plain.of(content.get()).isBlank()) {
            deeds.add(Deed.COPY);
        }
        if (there) {
            add(deeds, Deed.REPLY, conversation.can(Capability.REPLY));
            add(deeds, Deed.REACT, conversation.can(Capability.REACT));
            add(deeds, Deed.CORRECT, mayCorrect(item));
            Deed pin = trace.revision().pinned() ? Deed.UNPIN : Deed.PIN;
            add(deeds, pin, conversation.can(Capability.PIN) && mayPin());
            add(
                    deeds,
                    Deed.SEEN_BY,
                    item instanceof TimelineItem.Mine && conversation.can(Capability.RECEIPTS));
            add(deeds, Deed.PROFILE, hasProfile(item));
            add(deeds, Deed.RETRACT, mayRetract(item));
        }
        return deeds;
    }

    /// Whether somebody may be here by a program of another protocol, who reads a change, a
    /// reaction, a pin or a message that was taken back as a line of its own.
    public boolean isReadAsLines() {
        return conversation.destination() instanceof Destination.Room
                && conversation.heading().get().settings().guests();
    }

    private static void add(Set<Deed> deeds, Deed deed, boolean offered) {
        if (offered) {
            deeds.add(deed);
        }
    }

    private boolean mayCorrect(TimelineItem item) {
        return item instanceof TimelineItem.Mine mine
                && mine.content() instanceof Content.Text
                && conversation.can(Capability.CORRECT);
    }

    private boolean hasProfile(TimelineItem item) {
        return conversation.can(Capability.ACCOUNTS)
                && author(item).filter(author -> !author.handle().isGuest()).isPresent();
    }

    private boolean mayPin() {
        return conversation.destination() instanceof Destination.Direct
                || conversation.heading().get().role().moderates();
    }

    private boolean mayRetract(TimelineItem item) {
        boolean mine = item instanceof TimelineItem.Mine;
        return conversation.can(Capability.RETRACT)
                && (mine || conversation.heading().get().role().moderates());
    }

    public void reply(TimelineItem item) {
        writing.reply(item);
    }

    public void correct(TimelineItem item) {
        if (item instanceof TimelineItem.Mine mine) {
            writing.correct(mine);
        }
    }

    /// Puts it on, or takes mine away.
    public void react(TimelineItem item, Emoji emoji) {
        Trace trace = trace(item);
        boolean mine =
                trace.revision().reactions().stream()
                        .filter(Reaction::mine)
                        .anyMatch(reaction -> reaction.emoji().equals(emoji));
        Answers.orSay(
                mine
                        ? conversation.unreact(trace.id(), emoji)
                        : conversation.react(trace.id(), emoji),
                texts,
                problem);
    }

    public void pin(TimelineItem item) {
        Trace trace = trace(item);
        Answers.orSay(
                trace.revision().pinned()
                        ? conversation.unpin(trace.id())
                        : conversation.pin(trace.id()),
                texts,
                problem);
    }

    public void retract(TimelineItem item) {
        Answers.orSay(conversation.retract(trace(item).id()), texts, problem);
    }

    /// Who has seen it, the latest readers first.
    public List<Receipt> seenBy(TimelineItem item) {
        long seq = trace(item).seq();
        return conversation.receipts().get().stream()
                .filter(receipt -> receipt.displayed() >= seq)
                .toList();
    }

    /// Who has it, but has not seen it.
    public List<Receipt> deliveredTo(TimelineItem item) {
        long seq = trace(item).seq();
        return conversation.receipts().get().stream()
                .filter(receipt -> receipt.displayed() < seq && receipt.delivered() >= seq)
                .toList();
    }

    /// What somebody is called here.
    public String called(rookery.core.account.Handle handle) {
        return conversation.members().get().stream()
                .filter(member -> member.handle().equals(handle))
                .map(member -> member.nickname().text())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(handle.text());
    }

    public static Trace trace(TimelineItem item) {
        return switch (item) {
            case TimelineItem.Theirs theirs -> theirs.trace();
            case TimelineItem.Mine mine -> mine.trace();
            case TimelineItem.Whisper _, TimelineItem.CalledOut _, TimelineItem.Note _ ->
                    Trace.NONE;
        };
    }

    public static Optional<Content> content(TimelineItem item) {
        return switch (item) {
            case TimelineItem.Theirs theirs -> Optional.of(theirs.content());
            case TimelineItem.Mine mine -> Optional.of(mine.content());
            case TimelineItem.Whisper whisper -> Optional.of(new Content.Text(whisper.body()));
            case TimelineItem.CalledOut call -> Optional.of(new Content.Text(call.body()));
            case TimelineItem.Note _ -> Optional.empty();
        };
    }

    /// Who said it, if it was not me.
    public static Optional<Author> author(TimelineItem item) {
        return switch (item) {
            case TimelineItem.Theirs theirs -> Optional.of(theirs.author());
            case TimelineItem.CalledOut call -> Optional.of(call.author());
            case TimelineItem.Whisper whisper -> Optional.of(whisper.other());
            case TimelineItem.Mine _, TimelineItem.Note _ -> Optional.empty();
        };
    }
}
