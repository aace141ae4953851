package rookery.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.session.Link;
import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Delivery;
import rookery.core.message.MessageId;
import rookery.core.room.Draft;
import rookery.core.room.Member;
import rookery.core.timeline.TimelineItem;
import rookery.ui.Lines;
import rookery.ui.MemoryConversation;
import rookery.ui.fx.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class ComposerControllerTest {
    private static final Member BOB = new Member(new AccountId(2), new Nickname("Bob"));
    @TempDir Path folder;
    private final MemoryConversation conversation = new MemoryConversation();
    private final ComposerModel model = new ComposerModel();
    private Optional<TimelineItem.Mine> newest = Optional.empty();
    private final ComposerController composer =
            new ComposerController(
                    model, conversation, new Texts(Locale.ENGLISH), new Drafts(), () -> newest);

    @Test
    void aDraftOfAnotherDeviceComesAndGoesWhereNothingElseIsWritten() {
        composer.elsewhere(new Draft("half a thought"));
        assertThat(model.draftProperty().get()).isEqualTo("half a thought");
        composer.elsewhere(Draft.NONE);
        assertThat(model.draftProperty().get()).isEmpty();
        composer.elsewhere(new Draft("another one"));
        model.draftProperty().set("another one, and mine");
        composer.elsewhere(Draft.NONE);
        assertThat(model.draftProperty().get()).isEqualTo("another one, and mine");
    }

    @Test
    void aDraftIsSaidAndTheFieldIsEmptyAgain() {
        model.draftProperty().set("  hello ");
        composer.onSend();
        assertThat(conversation.done()).containsExactly("post hello");
        assertThat(model.draftProperty().get()).isEmpty();
    }

    @Test
    void nothingButSpaceIsNotSaid() {
        model.draftProperty().set(" \n ");
        composer.onSend();
        assertThat(conversation.done()).isEmpty();
    }

    @Test
    void aDraftThatIsTooLongStaysWithOneSentence() {
        String draft = "x".repeat(Body.MAX_LENGTH + 1);
        model.draftProperty().set(draft);
        composer.onSend();
        assertThat(conversation.done()).isEmpty();
        assertThat(model.draftProperty().get()).isEqualTo(draft);
        assertThat(model.problemProperty().get()).isNotEmpty();
    }

    @Test
    void whatIsForOneIsToldToOne() {
        composer.whisperTo(BOB);
        model.draftProperty().set("psst");
        composer.onSend();
        assertThat(conversation.done()).containsExactly("whisper Bob psst");
    }

    @Test
    void aPrivateMessageWaitsInTheFieldWhileThereIsNoServer() {
        conversation.link().set(new Link.Connecting());
        composer.whisperTo(BOB);
        model.draftProperty().set("psst");
        composer.onSend();
        assertThat(conversation.done()).isEmpty();
        assertThat(model.draftProperty().get()).isEqualTo("psst");
    }

    @Test
    void aFileNeverGoesToEverybodyFromAPrivateMessage() throws IOException {
        composer.whisperTo(BOB);
        composer.enclose(List.of(Files.writeString(folder.resolve("plan.txt"), "secret")));
        model.draftProperty().set("look");
        composer.onSend();
        composer.sendVoice(Files.writeString(folder.resolve("voice.ogg"), "secret"));
        assertThat(conversation.done()).isEmpty();
        assertThat(model.draftProperty().get()).isEqualTo("look");
        assertThat(model.enclosures()).hasSize(2);
        assertThat(model.problemProperty().get()).isNotEmpty();
        composer.leaveWhisper();
        composer.onSend();
        assertThat(conversation.done()).containsExactly("file FILE", "file VOICE", "post look");
    }

    @Test
    void aFileThatIsEmptyOrMissingIsToldAtOnce() throws IOException {
        composer.enclose(List.of(Files.createFile(folder.resolve("nothing.txt"))));
        assertThat(model.problemProperty().get()).contains("nothing.txt");
        composer.enclose(List.of(folder.resolve("gone.txt")));
        assertThat(model.problemProperty().get()).contains("gone.txt");
        assertThat(model.enclosures()).isEmpty();
    }

    @Test
    void anAnswerKnowsWhatItAnswers() {
        composer.reply(Lines.theirs(Lines.BOB, Lines.text("when?"), Lines.trace(7)));
        assertThat(model.barProperty().get())
                .isEqualTo(new Bar.Replying(new MessageId(7), "Bob Builder", "when?"));
        model.draftProperty().set("now");
        composer.onSend();
        assertThat(conversation.done()).contains("post now to 7");
        assertThat(model.barProperty().get()).isEqualTo(new Bar.Nothing());
    }

    @Test
    void upInAnEmptyComposerChangesTheNewestOfMineAndLeavingBringsTheDraftBack() {
        newest =
                Optional.of(
                        Lines.mine(Lines.text("helo"), new Delivery.Accepted(), Lines.trace(8)));
        assertThat(composer.onUp()).isTrue();
        assertThat(model.draftProperty().get()).isEqualTo("helo");
        model.draftProperty().set("hello");
        composer.onSend();
        assertThat(conversation.done()).containsExactly("correct 8 hello");
        assertThat(model.draftProperty().get()).isEmpty();
        model.draftProperty().set("half");
        assertThat(composer.onUp()).isFalse();
        composer.correct(newest.get());
        composer.leaveBar();
        assertThat(model.draftProperty().get()).isEqualTo("half");
    }

    @Test
    void aCorrectionThatChangesNothingIsNotSaid() {
        composer.correct(Lines.mine(Lines.text("as is"), new Delivery.Accepted(), Lines.trace(8)));
        composer.onSend();
        assertThat(conversation.done()).isEmpty();
    }

    @Test
    void whoIsCalledByNameIsCalled() {
        conversation.members().set(List.of(Lines.BOB, Lines.MEI));
        model.draftProperty().set("hi @Bob, and @room. Not mail@mei");
        composer.onSend();
        assertThat(conversation.done())
                .contains("post hi @Bob, and @room. Not mail@mei calling [bob] calling all");
    }

    @Test
    void aBegunNameIsOfferedAndTaken() {
        conversation.members().set(List.of(Lines.BOB, Lines.MEI));
        model.draftProperty().set("hey @李 you");
        composer.onTyped(6);
        assertThat(model.suggestions()).extracting(Suggestion::insert).containsExactly("mei");
        composer.calling().take();
        assertThat(model.draftProperty().get()).isEqualTo("hey @mei  you");
        assertThat(model.caretProperty().get()).isEqualTo(9);
    }

    @Test
    void whatIsTypedIsKeptAndToldUnlessTheServerCannot() {
        model.draftProperty().set("ha");
        composer.onTyped(2);
        assertThat(conversation.done()).containsExactly("type");
        assertThat(conversation.draft().get().text()).isEqualTo("ha");
        conversation.cannot(Capability.TYPING);
        composer.onTyped(2);
        assertThat(conversation.done()).hasSize(1);
    }
}
