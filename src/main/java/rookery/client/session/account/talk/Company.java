package rookery.client.session.account.talk;

import rookery.client.answer.Answer;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.core.account.Handle;
import rookery.core.capability.Capability;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.dialect.event.Event;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.Request;
import rookery.store.archive.NumberedArchive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The others in one conversation: who is writing, and how far they have what was said. On the
/// login's thread.
final class Company {
    private static final Duration TYPING_LASTS = Duration.ofSeconds(10);

    private final Destination destination;
    private final ConversationState state;
    private final NumberedArchive archive;
    private final LoginLoop loop;
    private final LoginState login;
    private final Map<Member, Instant> typing = new LinkedHashMap<>();
    private final Map<Handle, Receipt> receipts = new LinkedHashMap<>();

    /// Whether the receipts are other ones than those shown.
    private boolean moved;

    Company(
            Destination destination,
            ConversationState state,
            NumberedArchive archive,
            LoginLoop loop,
            LoginState login) {
        this.destination = destination;
        this.loop = loop;
        this.state = state;
        this.archive = archive;
        this.login = login;
    }

    /// What was known in the last run.
    void begin(List<Receipt> known) {
        known.forEach(each -> receipts.put(each.handle(), each));
        showReceipts();
    }

    /// Asks the server for what was told meanwhile.
    void read() {
        if (login.can(Capability.RECEIPTS)) {
            loop.tell(
                    new ConversationRequest.ListReceipts(destination),
                    answer -> {
                        if (answer
                                instanceof
                                Answer.Given<Reply>(
                                        ConversationReply.Receipts(_, List<Receipt> all))) {
                            all.forEach(this::reached);
                        }
                    });
        }
    }

    void reached(Receipt receipt) {
        if (login.isMe(receipt.handle())) {
            return;
        }
        receipts.merge(
                receipt.handle(),
                receipt,
                (one, other) ->
                        new Receipt(
                                one.handle(),
                                Math.max(one.delivered(), other.delivered()),
                                Math.max(one.displayed(), other.displayed())));
        archive.reached(receipt);
        moved = true;
    }

    private void showReceipts() {
        moved = false;
        List<Receipt> sorted = new ArrayList<>(receipts.values());
        sorted.sort((one, other) -> Long.compare(other.displayed(), one.displayed()));
        state.receipts.set(List.copyOf(sorted));
    }

    void hear(Event.Typing event, Instant now) {
        Handle who = event.who().handle();
        if (login.isMe(who)) {
            return;
        }
        typing.keySet().removeIf(member -> member.handle().equals(who));
        if (event.sign() == Request.Sign.WRITING) {
            typing.put(event.who(), now);
        }
        showTyping();
    }

    /// They said it.
    void stopped(Handle who) {
        if (typing.keySet().removeIf(member -> member.handle().equals(who))) {
            showTyping();
        }
    }

    void cut() {
        typing.clear();
        showTyping();
    }

    void settle(Instant now) {
        if (moved) {
            showReceipts();
        }
        if (typing.values().removeIf(since -> since.plus(TYPING_LASTS).isBefore(now))) {
            showTyping();
        }
    }

    private void showTyping() {
        state.typing.set(List.copyOf(typing.keySet()));
    }
}
