package rookery.server.session.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

class GuestNumbersTest {
    @TempDir Path data;

    @Test
    void noNumberIsGivenTwiceNotAfterARestartEither() throws IOException {
        Set<AccountId> given = new HashSet<>();
        for (int start = 0; start < 2; start++) {
            try (ServerStores stores = open()) {
                GuestNumbers numbers = new GuestNumbers(stores.rooms(), Runnable::run);
                for (int i = 0; i < 100_000; i++) {
                    assertThat(given.add(numbers.findNext().orElseThrow())).isTrue();
                }
            }
        }
    }

    @Test
    void aBurstOfNewcomersIsServedWhileTheStoreIsBusy() throws IOException {
        ArrayDeque<Runnable> busy = new ArrayDeque<>();
        try (ServerStores stores = open()) {
            GuestNumbers numbers = new GuestNumbers(stores.rooms(), busy::add);
            int served = 0;
            while (numbers.findNext().isPresent()) {
                served++;
            }
            assertThat(served).isGreaterThan(8_000);
            assertThat(busy).hasSize(1);
            busy.remove().run();
            assertThat(numbers.findNext()).isPresent();
        }
    }

    private ServerStores open() throws IOException {
        return switch (ServerStores.open(data, AttachmentLimits.DEFAULT, InstantSource.system())) {
            case ServerStores.Opening.Opened(ServerStores stores, _) -> stores;
            case ServerStores.Opening.Refused(String sentence) -> throw new IOException(sentence);
        };
    }
}
