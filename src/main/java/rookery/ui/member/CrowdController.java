package rookery.ui.member;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.client.session.Conversation;
import rookery.client.session.Heading;
import rookery.client.session.Login;
import rookery.client.session.Rooms;
import rookery.client.watch.Pin;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.ui.fx.Answers;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a room's members, or those it banned, page by page, and acts on them as my role allows.
/// For the FX thread.
public final class CrowdController implements AutoCloseable {
    private final CrowdModel model;
    private final Login login;
    private final Conversation conversation;
    private final RoomAlias room;
    private final Rooms.Whom whom;
    private final Texts texts;
    private final List<Pin> pins;
    private String next = "";

    public CrowdController(
            CrowdModel model,
            Login login,
            Conversation conversation,
            RoomAlias room,
            Rooms.Whom whom,
            Texts texts) {
        this.model = model;
        this.login = login;
        this.conversation = conversation;
        this.room = room;
        this.whom = whom;
        this.texts = texts;
        pins =
                List.of(
                        conversation.heading().watch(FxInbox.latest(model.headingProperty()::set)),
                        conversation.governed().watch(FxInbox.latest(_ -> refresh())));
    }

    /// From the beginning.
    public void refresh() {
        next = "";
        ask(true);
    }

    /// The last member that is known came into sight.
    public void onEnd() {
        if (!next.isEmpty() && !model.busyProperty().get()) {
            ask(false);
        }
    }

    private void ask(boolean anew) {
        model.busyProperty().set(true);
        Answers.then(login.rooms().members(room, whom, next), answer -> came(answer, anew));
    }

    private void came(Answer<Paged<MemberCard>> answer, boolean anew) {
        model.busyProperty().set(false);
        Answers.problem(answer, texts).ifPresent(model.problemProperty()::set);
        if (answer instanceof Answer.Given<Paged<MemberCard>>(Paged<MemberCard> page)) {
            next = page.next();
            if (anew) {
                model.members().setAll(page.items());
            } else {
                model.members().addAll(page.items());
            }
        }
    }

    /// What I may do about somebody, in the order in which it is shown.
    public List<Act> acts(MemberCard member) {
        Role mine = conversation.heading().get().role();
        List<Act> acts = new ArrayList<>();
        if (name(member.handle()).isEmpty() || isMe(member)) {
            return acts;
        }
        if (mine.mayGiveRoles()) {
            for (Role role : List.of(Role.OWNER, Role.MODERATOR, Role.MEMBER)) {
                if (role != member.role()) {
                    acts.add(new Act.Give(role));
                }
            }
        }
        if (mine.mayActOn(member.role())) {
            boolean silenced = !member.silenced().equals(Quiet.NONE);
            acts.add(new Act.Silence(silenced ? Quiet.NONE : Quiet.FOR_EVER));
            acts.add(new Act.Kick());
            acts.add(new Act.Ban());
        }
        return acts;
    }

    boolean isMe(MemberCard member) {
        return member.handle().equals(login.self().get().handle());
    }

    public void onAct(MemberCard member, Act act) {
        model.problemProperty().set("");
        name(member.handle())
                .ifPresent(
                        name ->
                                Answers.then(
                                        login.rooms().act(room, name, act, ""),
                                        answer -> {
                                            Answers.problem(answer, texts)
                                                    .ifPresent(model.problemProperty()::set);
                                            refresh();
                                        }));
    }

    /// Whether I may ask others in.
    boolean mayInvite() {
        Heading now = model.headingProperty().get();
        return now.role().mayInvite(now.settings().access());
    }

    boolean moderates() {
        return model.headingProperty().get().role().moderates();
    }

    RoomAlias room() {
        return room;
    }

    /// For finding people and asking them in.
    InviteController inviting(InviteModel people) {
        return new InviteController(people, login, room, texts);
    }

    /// The same for those who are banned.
    CrowdController banned(CrowdModel people) {
        return new CrowdController(people, login, conversation, room, Rooms.Whom.BANNED, texts);
    }

    static String shown(MemberCard member) {
        return member.nickname().equals(Nickname.NONE)
                ? member.handle().text()
                : member.nickname().text();
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
    }

    private static Optional<AccountName> name(Handle handle) {
        return !handle.isGuest()
                        && AccountName.parse(handle.text())
                                instanceof AccountName.Parsed.Ok(AccountName name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
