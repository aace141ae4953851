package rookery.server.message;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.message.MessageId;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.MessageRequest;
import rookery.store.message.SearchStore;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Where searches are asked for. Safe for many threads.
public final class SearchDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SearchDesk.class);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final SearchStore store;
    private final Executor readers;

    /// @param readers runs what blocks on the store; may refuse
    public SearchDesk(SearchStore store, Executor readers) {
        this.store = store;
        this.readers = readers;
    }

    /// @param answer is called once, on any thread
    public void ask(AccountId asker, MessageRequest.Search search, Consumer<Reply> answer) {
        Optional<MessageId> before = place(search.after());
        if (before.isEmpty()) {
            answer.accept(
                    new Reply.Denied(
                            Reply.Problem.MALFORMED, "There is no page after that. Search again."));
            return;
        }
        SearchStore.Query query =
                new SearchStore.Query(
                        search.text(),
                        asker,
                        search.in(),
                        search.from(),
                        before.get(),
                        search.limit());
        try {
            readers.execute(() -> answer.accept(find(query)));
        } catch (RejectedExecutionException _) {
            answer.accept(
                    new Reply.Denied(
                            Reply.Problem.BUSY, "The server is busy. Ask again in a moment."));
        }
    }

    private Reply find(SearchStore.Query query) {
        try {
            SearchStore.Found found = store.find(query);
            return new MessageReply.Found(found.messages(), token(found.next()));
        } catch (RuntimeException problem) {
            LOG.error("a search failed", problem);
            return new Reply.Denied(
                    Reply.Problem.TRY_LATER, "Nothing can be looked for at the moment.");
        }
    }

    private static String token(MessageId next) {
        return next.equals(MessageId.NONE)
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                Long.toString(next.number()).getBytes(StandardCharsets.US_ASCII));
    }

    /// Empty where it was never given.
    private static Optional<MessageId> place(String token) {
        if (token.isEmpty()) {
            return Optional.of(MessageId.NONE);
        }
        try {
            String number =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            return NUMBER.matcher(number).matches()
                    ? Optional.of(new MessageId(Long.parseLong(number)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
