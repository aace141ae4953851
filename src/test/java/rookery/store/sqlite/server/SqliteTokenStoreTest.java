package rookery.store.sqlite.server;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.NOON;
import static rookery.store.sqlite.server.AccountFixture.register;
import static rookery.store.sqlite.server.AccountFixture.secret;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.store.account.TokenStore;
import rookery.store.account.TokenStore.Device;

import java.nio.file.Path;

class SqliteTokenStoreTest {
    @TempDir Path directory;
    private ServerStores stores;
    private TokenStore tokens;
    private AccountId ann;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
        tokens = stores.tokens();
        ann = register(stores, "ann").id();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Device add(int number, int second) {
        return tokens.add(ann, "device " + number, secret(number), NOON.plusSeconds(second))
                .orElseThrow();
    }

    @Test
    void aTokenFindsItsDeviceUntilItIsRevoked() {
        Device one = add(1, 0);
        Device two = add(2, 1);
        assertThat(tokens.find(secret(1))).contains(one);
        assertThat(tokens.devices(ann)).containsExactly(two, one);

        assertThat(tokens.used(one.number(), NOON.plusSeconds(9))).isTrue();
        tokens.used(one.number(), NOON);
        assertThat(tokens.devices(ann)).extracting(Device::number).startsWith(one.number());
        assertThat(tokens.find(secret(1)).orElseThrow().used()).isEqualTo(NOON.plusSeconds(9));

        assertThat(tokens.revoke(ann, one.number())).isTrue();
        assertThat(tokens.revoke(ann, one.number())).isFalse();
        assertThat(tokens.find(secret(1))).isEmpty();
        assertThat(tokens.find(secret(2))).contains(two);
    }

    @Test
    void nobodyRevokesTheDeviceOfAnother() {
        Device one = add(1, 0);
        AccountId bob = register(stores, "bob").id();
        assertThat(tokens.revoke(bob, one.number())).isFalse();
        assertThat(tokens.revokeOthers(bob, 0)).isZero();
        assertThat(tokens.find(secret(1))).contains(one);
    }

    @Test
    void theOthersAreRevokedAtOnce() {
        add(1, 0);
        Device mine = add(2, 0);
        add(3, 0);
        assertThat(tokens.revokeOthers(ann, mine.number())).isEqualTo(2);
        assertThat(tokens.devices(ann)).containsExactly(mine);
        assertThat(tokens.revokeOthers(ann, 0)).isEqualTo(1);
    }

    @Test
    void theDeviceUnusedForLongestMakesRoom() {
        for (int i = 1; i <= TokenStore.MOST_DEVICES + 1; i++) {
            add(i, i);
        }
        assertThat(tokens.devices(ann)).hasSize(TokenStore.MOST_DEVICES);
        assertThat(tokens.find(secret(1))).isEmpty();
        assertThat(tokens.find(secret(2))).isPresent();
    }

    @Test
    void whatNobodyUsedIsForgotten() {
        add(1, 0);
        Device two = add(2, 60);
        assertThat(tokens.forgetUnusedSince(NOON.plusSeconds(30))).isEqualTo(1);
        assertThat(tokens.devices(ann)).containsExactly(two);
    }

    @Test
    void devicesGoWithTheirAccount() {
        add(1, 0);
        stores.accounts().remove(ann);
        assertThat(tokens.find(secret(1))).isEmpty();
        assertThat(tokens.add(ann, "late", secret(2), NOON)).isEmpty();
    }

    @Test
    void numbersOfDevicesAreNeverGivenTwice() {
        Device one = add(1, 0);
        tokens.revoke(ann, one.number());
        assertThat(add(2, 0).number()).isGreaterThan(one.number());
    }
}
