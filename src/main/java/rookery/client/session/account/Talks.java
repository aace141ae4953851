package rookery.client.session.account;

import rookery.client.session.Conversation;
import rookery.client.session.ServerAddress;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.session.account.talk.AccountConversation;
import rookery.client.session.account.talk.AccountTalk;
import rookery.client.session.account.talk.Posting;
import rookery.core.history.Summary;
import rookery.core.room.Destination;
import rookery.store.archive.LoginArchive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The conversations of one login: those that are open here, and of them those that stand in its
/// list. On the login's thread, but for [#open], which any may call.
final class Talks {
    private final ServerAddress server;
    private final LoginArchive archive;
    private final LoginLoop loop;
    private final LoginState state;
    private final Posting posting;
    private final Map<Destination, AccountConversation> open = new LinkedHashMap<>();
    private final Set<Destination> listed = new HashSet<>();
    private boolean moved;

    /// What stood in the list in the last run stands in it.
    Talks(
            ServerAddress server,
            LoginArchive archive,
            LoginLoop loop,
            LoginState state,
            Posting posting) {
        this.server = server;
        this.archive = archive;
        this.loop = loop;
        this.state = state;
        this.posting = posting;
        listed.addAll(archive.conversations());
        listed.forEach(this::open);
        show();
    }

    AccountConversation open(Destination destination) {
        synchronized (open) {
            return open.computeIfAbsent(destination, this::begin);
        }
    }

    private AccountConversation begin(Destination destination) {
        AccountTalk talk =
                new AccountTalk(
                        destination,
                        archive.open(destination),
                        loop,
                        state,
                        posting.clock(),
                        posting.files(),
                        posting.uploads());
        return new AccountConversation(server, talk, loop, state, posting);
    }

    AccountTalk at(Destination destination) {
        return open(destination).talk();
    }

    List<AccountTalk> all() {
        synchronized (open) {
            return open.values().stream().map(AccountConversation::talk).toList();
        }
    }

    List<Destination> listed() {
        return List.copyOf(listed);
    }

    /// The one there, which stands in the list from now on, and has moved in it.
    AccountTalk listed(Destination destination) {
        if (listed.add(destination)) {
            at(destination).introduce();
        }
        moved = true;
        return at(destination);
    }

    /// What the list said a moment ago; what I left meanwhile does not come back.
    void toldAgain(Summary summary) {
        if (listed.contains(summary.conversation())) {
            at(summary.conversation()).toldAgain(summary);
        }
    }

    /// It stands in the list from now on. Whether it did not before.
    boolean list(Destination destination) {
        open(destination);
        boolean isNew = listed.add(destination);
        if (isNew) {
            at(destination).introduce();
            show();
        }
        return isNew;
    }

    void unlist(Destination destination) {
        if (listed.remove(destination)) {
            archive.leave(destination);
            show();
        }
    }

    /// Nothing more is at hand: the list is sorted once for all that moved.
    void settle() {
        if (moved) {
            show();
        }
    }

    private void show() {
        moved = false;
        List<AccountConversation> shown = new ArrayList<>();
        synchronized (open) {
            shown.addAll(open.values());
        }
        shown.removeIf(each -> !listed.contains(each.destination()));
        shown.sort(
                Comparator.comparing((AccountConversation each) -> each.talk().latest())
                        .reversed());
        state.conversations.set(List.<Conversation>copyOf(shown));
    }
}
