package rookery.ui.shell;

import rookery.client.session.Conversation;
import rookery.client.session.Conversations;
import rookery.client.session.Login;
import rookery.client.session.Logins;
import rookery.client.watch.Pin;
import rookery.core.room.Quiet;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Titles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the sidebar true and opens rooms. For the FX thread.
public final class ShellController implements AutoCloseable {
    private static final Comparator<RoomEntry> ORDER =
            Comparator.comparing(
                            (RoomEntry entry) -> entry.conversation().server().uri().toString())
                    .thenComparing(entry -> Titles.of(entry.conversation()));

    private final ShellModel model;
    private final Conversations conversations;

    /// By what is watched: conversations and accounts.
    private final Map<Object, List<Pin>> pins = new HashMap<>();

    private final Map<Conversation, RoomEntry> known = new HashMap<>();
    private final Map<Login, List<Conversation>> talks = new HashMap<>();
    private final List<Pin> accounts = new ArrayList<>();
    private final Pin all;

    public ShellController(ShellModel model, Conversations conversations) {
        this.model = model;
        this.conversations = conversations;
        all = conversations.open().watch(FxInbox.latest(_ -> show()));
    }

    /// Shows these accounts too.
    public void follow(Logins logins) {
        accounts.add(logins.all().watch(FxInbox.latest(this::accounts)));
    }

    private void accounts(List<Login> now) {
        for (Login login : now) {
            if (!talks.containsKey(login)) {
                talks.put(login, List.of());
                pins.put(
                        login,
                        List.of(
                                login.conversations()
                                        .watch(FxInbox.latest(talk -> talk(login, talk)))));
            }
        }
        talks.keySet().removeIf(gone -> !now.contains(gone) && unpin(gone));
        model.logins().setAll(now);
        if (model.accountProperty().get().filter(chosen -> !now.contains(chosen)).isPresent()) {
            model.accountProperty().set(now.stream().findFirst());
        }
        show();
    }

    private void talk(Login login, List<Conversation> now) {
        if (talks.containsKey(login)) {
            talks.put(login, now);
            show();
        }
    }

    private void show() {
        List<RoomEntry> entries = new ArrayList<>();
        conversations.open().get().forEach(open -> entries.add(entry(open, Optional.empty())));
        entries.sort(ORDER);
        for (Login login : model.logins()) {
            talks.getOrDefault(login, List.of())
                    .forEach(open -> entries.add(entry(open, Optional.of(login))));
        }
        if (!entries.equals(model.rooms())) {
            Optional<RoomEntry> open = model.openProperty().get();
            model.rooms().setAll(entries);
            model.openProperty().set(open);
        }
        forget(entries);
        Optional<RoomEntry> open = model.openProperty().get();
        if (open.isPresent() && !entries.contains(open.get())) {
            model.openProperty().set(entries.stream().findFirst());
        }
    }

    private void forget(List<RoomEntry> entries) {
        known.entrySet()
                .removeIf(each -> !entries.contains(each.getValue()) && unpin(each.getKey()));
    }

    private boolean unpin(Object gone) {
        pins.getOrDefault(gone, List.of()).forEach(Pin::close);
        pins.remove(gone);
        return true;
    }

    private RoomEntry entry(Conversation conversation, Optional<Login> login) {
        return known.computeIfAbsent(conversation, _ -> watched(conversation, login));
    }

    private RoomEntry watched(Conversation conversation, Optional<Login> login) {
        RoomEntry entry = new RoomEntry(conversation, login);
        pins.put(
                conversation,
                List.of(
                        conversation.unread().watch(FxInbox.latest(entry.unreadProperty()::set)),
                        conversation
                                .mentions()
                                .watch(FxInbox.latest(entry.mentionsProperty()::set)),
                        conversation
                                .heading()
                                .watch(
                                        FxInbox.latest(
                                                now -> {
                                                    entry.titleProperty()
                                                            .set(Titles.of(conversation));
                                                    entry.headingProperty().set(now);
                                                })),
                        conversation
                                .last()
                                .watch(
                                        FxInbox.latest(
                                                now ->
                                                        entry.lastProperty()
                                                                .set(now.stream().findFirst()))),
                        conversation
                                .muted()
                                .watch(
                                        FxInbox.latest(
                                                now ->
                                                        entry.mutedProperty()
                                                                .set(!now.equals(Quiet.NONE)))),
                        conversation.link().watch(FxInbox.latest(entry.linkProperty()::set))));
        return entry;
    }

    /// Looks at a room that is, or is just becoming, one of the open ones.
    public void open(Conversation conversation) {
        show();
        Optional<RoomEntry> listed =
                model.rooms().stream()
                        .filter(entry -> entry.conversation().equals(conversation))
                        .findFirst();
        // A direct in which nothing was said yet stands in no list.
        RoomEntry entry =
                listed.orElseGet(() -> watched(conversation, model.accountProperty().get()));
        model.accountProperty().set(entry.login());
        model.openProperty().set(Optional.of(entry));
    }

    /// Looks at the conversations of an account, or at a guest's.
    public void choose(Optional<Login> account) {
        model.pageProperty().set(ShellModel.Page.WELCOME);
        model.accountProperty().set(account);
        Optional<RoomEntry> open = model.openProperty().get();
        if (open.filter(entry -> entry.login().equals(account)).isEmpty()) {
            model.openProperty()
                    .set(
                            model.rooms().stream()
                                    .filter(entry -> entry.login().equals(account))
                                    .findFirst());
        }
    }

    /// To another account.
    public void signIn() {
        model.openProperty().set(Optional.empty());
        model.pageProperty().set(ShellModel.Page.SIGN_IN);
    }

    /// An account was entered.
    public void entered(Login login) {
        if (!model.logins().contains(login)) {
            List<Login> all = new ArrayList<>(model.logins());
            all.add(login);
            accounts(all);
        }
        choose(Optional.of(login));
    }

    /// Back from where one signs in to what was there before.
    public void leaveSignIn() {
        model.pageProperty().set(ShellModel.Page.WELCOME);
    }

    public void welcome() {
        model.pageProperty().set(ShellModel.Page.WELCOME);
        model.accountProperty().set(Optional.empty());
        model.openProperty().set(Optional.empty());
    }

    public void leave(RoomEntry entry) {
        conversations.leave(entry.conversation());
    }

    /// Goes on to the next room, or back.
    public void step(int by) {
        if (model.rooms().isEmpty()) {
            return;
        }
        int now = model.openProperty().get().map(model.rooms()::indexOf).orElse(-1);
        int next = Math.floorMod(now + by, model.rooms().size());
        model.openProperty().set(Optional.of(model.rooms().get(next)));
    }

    @Override
    public void close() {
        all.close();
        accounts.forEach(Pin::close);
        pins.values().forEach(each -> each.forEach(Pin::close));
    }
}
