package rookery.ui.face;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.WritableImage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.client.answer.Answer;
import rookery.client.attachment.Attachments;
import rookery.client.attachment.ImagePictureCheck;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.attachment.Attachment;
import rookery.ui.MemoryLogin;
import rookery.ui.fx.PngFile;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// Faces and their pictures, fetched from memory.
final class FacesWindowTest {
    private static final Handle BOB = new Handle("bob");
    private static final Nickname BOBBY = new Nickname("Bobby");

    @TempDir Path folder;
    private final MemoryLogin ann = new MemoryLogin("ann", "Ann");
    private final List<Attachment> fetched = new CopyOnWriteArrayList<>();
    private Path file = Path.of("nowhere");

    @BeforeEach
    void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whoHasAPictureIsShownByItAndItIsFetchedOnceForAllPlaces() throws Exception {
        file = picture(60, 40);
        LoginFaces faces = faces();
        List<Face> shown =
                fx(
                        () ->
                                IntStream.range(0, 20)
                                        .mapToObj(_ -> faces.of(BOBBY, attached(), 32))
                                        .toList());
        assertThat(shown.getFirst().getText()).isEqualTo("B");
        until(() -> shown.stream().allMatch(Face::isPictured));
        assertThat(fetched).hasSize(1);
        assertThat(fx(() -> faces.of(BOBBY, attached(), 24).isPictured())).isTrue();
        assertThat(fetched).hasSize(1);
    }

    @Test
    void anAuthorIsAskedAboutOnceAndAGuestNever() throws Exception {
        file = picture(40, 40);
        ann.person(
                new Answer.Given<>(
                        new Person(
                                new AccountName("bob"), new Profile(BOBBY, attached(), "", ""))));
        LoginFaces faces = faces();
        List<Face> shown =
                fx(
                        () ->
                                List.of(
                                        faces.of(BOB, BOBBY, 32),
                                        faces.of(BOB, BOBBY, 32),
                                        faces.of(new Handle("~7"), BOBBY, 32)));
        until(() -> shown.get(0).isPictured() && shown.get(1).isPictured());
        assertThat(shown.get(2).isPictured()).isFalse();
        assertThat(ann.done()).containsOnlyOnce("who is bob").doesNotContain("who is ~7");
    }

    @Test
    void whatIsNoPictureOrAStripeLeavesTheLettersAndIsNotAskedAgain() throws Exception {
        file = picture(400, 10);
        LoginFaces faces = faces();
        Face stripe = fx(() -> faces.of(BOBBY, attached(), 32));
        until(() -> fetched.size() == 1);
        Face again = fx(() -> faces.of(BOBBY, attached(), 32));
        until(() -> fetched.size() >= 1);
        assertThat(stripe.isPictured()).isFalse();
        assertThat(again.isPictured()).isFalse();
        assertThat(stripe.getText()).isEqualTo("B");
    }

    @Test
    void aPictureToBeAFaceIsCutSquareAndSmall() throws Exception {
        Pictures pictures = new Pictures(new ImagePictureCheck(), folder, Runnable::run);
        Path cut = pictures.cut(picture(900, 600)).toCompletableFuture().join().orElseThrow();
        assertThat(new ImagePictureCheck().look(cut))
                .isEqualTo(new rookery.client.attachment.PictureCheck.Verdict.Fine(256, 256));
        Path text = java.nio.file.Files.writeString(folder.resolve("a.txt"), "no picture");
        assertThat(pictures.cut(text).toCompletableFuture().join()).isEmpty();
    }

    private LoginFaces faces() throws Exception {
        return fx(
                () ->
                        new LoginFaces(
                                ann,
                                new Portraits(
                                        new Files(), new ImagePictureCheck(), Runnable::run)));
    }

    private Path picture(int width, int height) throws Exception {
        return PngFile.write(
                new WritableImage(width, height), folder.resolve(width + "x" + height + ".png"));
    }

    private static Avatar attached() {
        return new Avatar.Attached("12");
    }

    private static <T> T fx(Callable<T> task) {
        T made = WaitForAsyncUtils.waitForAsyncFx(10_000, task);
        WaitForAsyncUtils.waitForFxEvents();
        return made;
    }

    private static void until(Callable<Boolean> so) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> fx(so));
    }

    private final class Files implements Attachments {
        @Override
        public CompletionStage<Fetched> fetch(Attachment attachment, URI server) {
            fetched.add(attachment);
            return CompletableFuture.completedFuture(
                    new Fetched.Here(file, file.getFileName().toString(), "image/png", 1));
        }

        @Override
        public CompletionStage<Fetched> fetchAnyway(Attachment attachment) {
            throw new AssertionError("nobody has said so");
        }

        @Override
        public CompletionStage<Fetched> fetchSmall(Attachment attachment, URI server) {
            return fetch(attachment, server);
        }
    }
}
