package rookery.ui.member;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.client.answer.Answer;
import rookery.client.session.Heading;
import rookery.client.session.Rooms;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.presence.Presence;
import rookery.core.room.Access;
import rookery.core.room.Keeping;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.ui.MemoryConversation;
import rookery.ui.MemoryLogin;
import rookery.ui.face.Faces;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/// A room's members with inviting and banning, in a window that nobody sees.
final class CrowdWindowTest {
    private final FxRobot robot = new FxRobot();
    private final MemoryLogin ann = new MemoryLogin("ann", "Ann");
    private final MemoryConversation lobby = new MemoryConversation();
    private final Texts texts = new Texts(Locale.ENGLISH);

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    CrowdModel model = new CrowdModel();
                    CrowdController controller =
                            new CrowdController(
                                    model,
                                    ann,
                                    lobby,
                                    new RoomAlias("lobby"),
                                    Rooms.Whom.MEMBERS,
                                    texts);
                    Scene scene =
                            new Scene(
                                    new Overlay(
                                            new CrowdView(
                                                    model,
                                                    controller,
                                                    texts,
                                                    Faces.PLAIN,
                                                    _ -> {})),
                                    800,
                                    560);
                    Theme.LIGHT.dress(scene);
                    stage.setScene(scene);
                    stage.show();
                });
        settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void somebodyIsFoundAndInvited() {
        role(Role.MEMBER, Access.PUBLIC);
        ann.roster()
                .found(new Answer.Given<>(List.of(person("bob"), person("bonnie"), person("ann"))));
        robot.clickOn("#members-invite");
        settle();
        robot.write("bo").type(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup("#invite-ann").tryQuery()).isEmpty();
        robot.clickOn("#invite-bob");
        settle();
        assertThat(ann.roster().done()).containsExactly("find bo");
        assertThat(ann.done()).containsExactly("act bob Invite[]");
        assertThat(sentence()).isEqualTo("bob is invited.");
        assertThat(robot.lookup("#invite-bob").tryQuery()).isEmpty();
        assertThat(robot.lookup("#invite-bonnie").tryQuery()).isPresent();
    }

    @Test
    void whoCannotBeInvitedStaysInTheListWithTheReason() {
        role(Role.MEMBER, Access.PUBLIC);
        ann.roster().found(new Answer.Given<>(List.of(person("bob"))));
        ann.answer(new Answer.Refused<>(Answer.Reason.NOT_ALLOWED, "They are banned here."));
        robot.clickOn("#members-invite");
        settle();
        robot.write("bob").type(KeyCode.ENTER);
        settle();
        robot.clickOn("#invite-bob");
        settle();
        assertThat(sentence()).isEqualTo("They are banned here.");
        assertThat(robot.lookup("#invite-bob").tryQuery()).isPresent();
    }

    @Test
    void whereNobodyCanBeFoundAWholeNameWillDo() {
        role(Role.OWNER, Access.INVITE);
        ann.roster().found(new Answer.Unable<>());
        robot.clickOn("#members-invite");
        settle();
        robot.write("carol").type(KeyCode.ENTER);
        settle();
        robot.clickOn("#invite-carol");
        settle();
        assertThat(ann.done()).containsExactly("act carol Invite[]");
    }

    @Test
    void whoIsBannedIsLetInAgain() {
        role(Role.MODERATOR, Access.PUBLIC);
        ann.banned(List.of(banned("mallory")));
        robot.clickOn("#members-banned");
        settle();
        ann.banned(List.of());
        robot.clickOn("#unban-mallory");
        settle();
        assertThat(ann.done()).containsExactly("act mallory Unban[]");
        assertThat(robot.lookup("#unban-mallory").tryQuery()).isEmpty();
        assertThat(robot.lookup("Nobody is banned.").tryQuery()).isPresent();
    }

    @Test
    void onlyWhatTheRoleAllowsIsThere() {
        assertThat(isThere("#members-invite")).isFalse();
        role(Role.MEMBER, Access.INVITE);
        assertThat(isThere("#members-invite")).isFalse();
        assertThat(isThere("#members-banned")).isFalse();
        role(Role.MODERATOR, Access.INVITE);
        assertThat(isThere("#members-invite")).isTrue();
        assertThat(isThere("#members-banned")).isTrue();
    }

    private void role(Role mine, Access access) {
        RoomSettings settings = new RoomSettings("", new Avatar.None(), access, false, false);
        lobby.heading().set(new Heading("#lobby", settings, Keeping.HISTORY, mine, 3));
        settle();
    }

    private boolean isThere(String id) {
        return robot.lookup(id).query().isVisible();
    }

    private String sentence() {
        return robot.lookup("#invite-sentence").queryLabeled().getText();
    }

    private static Person person(String name) {
        return new Person(new AccountName(name), Profile.BLANK);
    }

    private static MemberCard banned(String name) {
        return new MemberCard(
                Handle.of(new AccountName(name)),
                Nickname.NONE,
                new Avatar.None(),
                Role.NONE,
                Instant.parse("2026-11-20T12:00:00Z"),
                Quiet.NONE,
                Presence.UNKNOWN);
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
