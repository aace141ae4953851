package rookery.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.session.Link;
import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.room.Member;
import rookery.ui.MemoryConversation;
import rookery.ui.fx.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

final class ComposerControllerTest {
    private static final Member BOB = new Member(new AccountId(2), new Nickname("Bob"));
    @TempDir Path folder;
    private final MemoryConversation conversation = new MemoryConversation();
    private final ComposerModel model = new ComposerModel();
    private final ComposerController composer =
            new ComposerController(model, conversation, new Texts(Locale.ENGLISH));

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
}
