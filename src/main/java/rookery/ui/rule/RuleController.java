package rookery.ui.rule;

import rookery.client.answer.Answer;
import rookery.client.session.Login;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;

/// Reads a room's settings and keeps what was changed. For the FX thread.
public final class RuleController {
    private final RuleModel model;
    private final Login login;
    private final RoomAlias room;
    private final Texts texts;
    private final Runnable kept;
    private RoomSettings before = RoomSettings.OPEN;

    /// @param kept what follows when all is as the form says
    public RuleController(
            RuleModel model, Login login, RoomAlias room, Texts texts, Runnable kept) {
        this.model = model;
        this.login = login;
        this.room = room;
        this.texts = texts;
        this.kept = kept;
    }

    /// Asks how things stand.
    public void read() {
        model.busyProperty().set(true);
        Answers.then(login.rooms().read(room), this::came);
    }

    private void came(Answer<RoomCard> answer) {
        model.busyProperty().set(false);
        Answers.problem(answer, texts).ifPresent(model.problemProperty()::set);
        if (answer instanceof Answer.Given<RoomCard>(RoomCard card)) {
            before = card.settings();
            model.topicProperty().set(before.topic());
            model.pictureProperty().set(before.picture());
            model.accessProperty().set(before.access());
            model.announcementsProperty().set(before.announcements());
            model.guestsProperty().set(before.guests());
            model.roleProperty().set(card.role());
        }
    }

    public void onKeep() {
        model.problemProperty().set("");
        switch (RoomSettings.parse(
                model.topicProperty().get(),
                model.pictureProperty().get(),
                model.accessProperty().get(),
                model.announcementsProperty().get(),
                model.guestsProperty().get())) {
            case RoomSettings.Parsed.Ok(RoomSettings wanted) -> keep(wanted);
            case RoomSettings.Parsed.No(RoomSettings.Problem problem) ->
                    model.problemProperty().set(wrong(problem));
        }
    }

    private String wrong(RoomSettings.Problem problem) {
        return switch (problem) {
            case NONE, TOPIC_TOO_LONG -> texts.get("directory.longTopic", RoomSettings.MAX_TOPIC);
            case HAS_CONTROL_CHARACTER -> texts.get("rule.wrongTopic");
        };
    }

    private void keep(RoomSettings wanted) {
        if (wanted.equals(before)) {
            kept.run();
            return;
        }
        model.busyProperty().set(true);
        Answers.then(
                login.rooms().change(room, wanted),
                answer -> {
                    model.busyProperty().set(false);
                    Answers.problem(answer, texts)
                            .ifPresentOrElse(model.problemProperty()::set, kept);
                });
    }
}
