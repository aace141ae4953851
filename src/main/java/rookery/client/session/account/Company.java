package rookery.client.session.account;

import rookery.core.account.Handle;
import rookery.core.receipt.Receipt;
import rookery.core.room.Member;
import rookery.dialect.event.Event;
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

    private final ConversationState state;
    private final NumberedArchive archive;
    private final LoginState login;
    private final Map<Member, Instant> typing = new LinkedHashMap<>();
    private final Map<Handle, Receipt> receipts = new LinkedHashMap<>();

    Company(ConversationState state, NumberedArchive archive, LoginState login) {
        this.state = state;
        this.archive = archive;
        this.login = login;
    }

    /// What was known in the last run.
    void begin(List<Receipt> known) {
        known.forEach(each -> receipts.put(each.handle(), each));
        showReceipts();
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
        showReceipts();
    }

    private void showReceipts() {
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
        if (typing.values().removeIf(since -> since.plus(TYPING_LASTS).isBefore(now))) {
            showTyping();
        }
    }

    private void showTyping() {
        state.typing.set(List.copyOf(typing.keySet()));
    }
}
