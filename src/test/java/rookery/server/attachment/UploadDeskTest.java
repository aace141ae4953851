package rookery.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Profile;
import rookery.core.attachment.ContentHash;
import rookery.core.attachment.Upload;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.UploadRequest;
import rookery.store.account.NewAccount;
import rookery.store.account.PasswordHash;
import rookery.store.account.Registered;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;
import rookery.store.upload.Allowance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// What accounts may announce, and what is forgotten.
final class UploadDeskTest {
    private static final UploadRules RULES =
            new UploadRules(1_000, new Allowance(2_500, 4, 0), 6, Duration.ofDays(1));

    @TempDir Path data;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-27T10:00:00Z"));
    private final AtomicInteger ids = new AtomicInteger();
    private ServerStores stores;
    private UploadDesk desk;
    private AccountId ann;

    @BeforeEach
    void open() throws IOException {
        stores =
                switch (ServerStores.open(data, AttachmentLimits.DEFAULT, now::get)) {
                    case ServerStores.Opening.Opened(ServerStores opened, _) -> opened;
                    case ServerStores.Opening.Refused(String why) -> throw new IOException(why);
                };
        desk = desk(RULES);
        ann = account("ann");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private UploadDesk desk(UploadRules rules) {
        return new UploadDesk(
                stores.uploads(),
                () -> rules,
                Runnable::run,
                () -> "u-" + ids.incrementAndGet(),
                now::get);
    }

    private AccountId account(String name) {
        Registered registered =
                stores.accounts()
                        .register(
                                new NewAccount(
                                        new AccountName(name),
                                        PasswordHash.NONE,
                                        Profile.BLANK,
                                        AccountRole.PERSON,
                                        NewAccount.Imitating.ALLOWED,
                                        new NewAccount.Entry.Free(),
                                        now.get()));
        return ((Registered.Done) registered).account().id();
    }

    private static ContentHash hash(int number) {
        return new ContentHash("%064x".formatted(number));
    }

    private Reply ask(AccountId who, UploadRequest request) {
        List<Reply> replies = new ArrayList<>();
        desk.ask(who, request, replies::add);
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }

    private Reply begin(AccountId who, int size, int number) {
        return ask(who, new UploadRequest.Begin("file " + number, size, hash(number)));
    }

    private static void denied(Reply reply, Reply.Problem problem) {
        assertThat(reply).isInstanceOf(Reply.Denied.class);
        assertThat(((Reply.Denied) reply).problem()).isEqualTo(problem);
        assertThat(((Reply.Denied) reply).sentence()).endsWith(".");
    }

    @Test
    void aFileOverTheLimitIsRefusedAndOneAtTheLimitIsNot() {
        denied(begin(ann, 1_001, 1), Reply.Problem.TOO_LARGE);
        assertThat(begin(ann, 1_000, 1)).isInstanceOf(UploadReply.Underway.class);
    }

    @Test
    void whatIsOnItsWayCountsForTheAccountAndForNobodyElse() {
        begin(ann, 1_000, 1);
        begin(ann, 1_000, 2);
        denied(begin(ann, 501, 3), Reply.Problem.QUOTA);
        assertThat(begin(ann, 500, 3)).isInstanceOf(UploadReply.Underway.class);
        assertThat(begin(account("bob"), 1_000, 1)).isInstanceOf(UploadReply.Underway.class);
    }

    @Test
    void onlySoManyAreOnTheirWayAtOnce() {
        for (int number = 0; number < 4; number++) {
            begin(ann, 1, number);
        }
        denied(begin(ann, 1, 4), Reply.Problem.QUOTA);
        assertThat(ask(ann, new UploadRequest.Cancel("u-1"))).isInstanceOf(Reply.Done.class);
        assertThat(begin(ann, 1, 4)).isInstanceOf(UploadReply.Underway.class);
    }

    @Test
    void whoAnnouncesTooOftenWaitsForTheMinuteToEnd() {
        for (int time = 0; time < 6; time++) {
            assertThat(begin(ann, 1, 1)).isInstanceOf(UploadReply.Underway.class);
        }
        denied(begin(ann, 1, 1), Reply.Problem.TOO_OFTEN);
        assertThat(begin(account("bob"), 1, 1)).isInstanceOf(UploadReply.Underway.class);
        now.updateAndGet(time -> time.plusSeconds(60));
        assertThat(begin(ann, 1, 1)).isInstanceOf(UploadReply.Underway.class);
    }

    @Test
    void aDiskThatIsAlmostFullTakesNoFiles() {
        desk = desk(new UploadRules(1_000, new Allowance(2_500, 4, 1L << 60), 6, RULES.life()));
        denied(begin(ann, 1, 1), Reply.Problem.QUOTA);
    }

    @Test
    void anUploadUntouchedForADayIsForgottenWithItsBytes() throws IOException {
        begin(ann, 10, 1);
        bring("u-1");
        now.updateAndGet(time -> time.plus(Duration.ofHours(23)));
        begin(ann, 10, 2);
        bring("u-2");
        desk.sweep();
        assertThat(offset("u-1")).isEqualTo(4);
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
        desk.sweep();
        denied(ask(ann, new UploadRequest.ReadUpload("u-1")), Reply.Problem.NO_SUCH_UPLOAD);
        assertThat(offset("u-2")).isEqualTo(4);
        try (var parts = Files.list(data.resolve("media/uploads"))) {
            assertThat(parts.map(part -> part.getFileName().toString()))
                    .containsExactly("u-2.part");
        }
    }

    @Test
    void partsThatNobodyKnowsAreSweptAway() throws IOException {
        Path stray = Files.createFile(data.resolve("media/uploads/u-stray.part"));
        desk.sweep();
        assertThat(stray).doesNotExist();
    }

    private void bring(String id) {
        desk.open(
                id,
                ann,
                intake -> {
                    try (var open = intake.orElseThrow()) {
                        open.write(ByteBuffer.wrap(new byte[4]));
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                },
                () -> {
                    throw new IllegalStateException("busy");
                });
    }

    private long offset(String id) {
        Optional<Upload> upload =
                ask(ann, new UploadRequest.ReadUpload(id))
                                instanceof UploadReply.Underway(Upload found)
                        ? Optional.of(found)
                        : Optional.empty();
        return upload.orElseThrow().offset();
    }
}
