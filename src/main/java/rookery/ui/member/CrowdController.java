package rookery.ui.member;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.room.Act;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a room's members page by page, and acts on them as my role allows. For the FX thread.
public final class CrowdController {
    private final CrowdModel model;
    private final Login login;
    private final Conversation conversation;
    private final RoomAlias room;
    private final Texts texts;
    private String next = "";

    public CrowdController(
            CrowdModel model, Login login, Conversation conversation, RoomAlias room, Texts texts) {
        this.model = model;
        this.login = login;
        this.conversation = conversation;
        this.room = room;
        this.texts = texts;
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
        Answers.then(login.members(room, Login.Whom.MEMBERS, next), answer -> came(answer, anew));
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
                        whom ->
                                Answers.then(
                                        login.act(room, whom, act, ""),
                                        answer -> {
                                            Answers.problem(answer, texts)
                                                    .ifPresent(model.problemProperty()::set);
                                            refresh();
                                        }));
    }

    private static Optional<AccountName> name(Handle handle) {
        return !handle.isGuest()
                        && AccountName.parse(handle.text())
                                instanceof AccountName.Parsed.Ok(AccountName name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
