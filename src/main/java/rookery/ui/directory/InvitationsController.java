package rookery.ui.directory;

import rookery.client.answer.Answer;
import rookery.client.session.Conversation;
import rookery.client.session.Invitation;
import rookery.client.session.Login;
import rookery.client.watch.Pin;
import rookery.ui.fx.Answers;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Texts;

import java.util.function.Consumer;

/// Follows what I am asked into, accepts and declines it. For the FX thread.
public final class InvitationsController implements AutoCloseable {
    private final InvitationsModel model;
    private final Login login;
    private final Texts texts;
    private final Consumer<Conversation> joined;
    private final Pin pin;

    /// @param joined what to do with a room that was joined
    public InvitationsController(
            InvitationsModel model, Login login, Texts texts, Consumer<Conversation> joined) {
        this.model = model;
        this.login = login;
        this.texts = texts;
        this.joined = joined;
        pin = login.invitations().watch(FxInbox.latest(now -> model.invitations().setAll(now)));
    }

    public void onAccept(Invitation invitation) {
        model.problemProperty().set("");
        Answers.then(
                login.rooms().join(invitation.room().alias()),
                answer -> {
                    Answers.problem(answer, texts).ifPresent(model.problemProperty()::set);
                    if (answer instanceof Answer.Given<Conversation>(Conversation room)) {
                        login.decline(invitation);
                        joined.accept(room);
                    }
                });
    }

    public void onDecline(Invitation invitation) {
        model.problemProperty().set("");
        login.decline(invitation);
    }

    @Override
    public void close() {
        pin.close();
    }
}
