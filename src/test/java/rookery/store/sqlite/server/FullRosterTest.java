package rookery.store.sqlite.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.roster.Bond;
import rookery.core.roster.Standing;
import rookery.store.account.RosterStore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

class FullRosterTest {
    private static final AccountId POPULAR = new AccountId(1);
    private static final AccountId LATE = new AccountId(RosterStore.MOST_CONTACTS + 2);

    @TempDir Path directory;

    @Test
    void aFullRosterTakesNobodyMoreUntilSomebodyLeaves() throws SQLException {
        AccountFixture.open(directory).close();
        fill();
        try (ServerStores stores = AccountFixture.open(directory)) {
            RosterStore rosters = stores.rosters();
            assertThat(rosters.step(LATE, POPULAR, Bond.Step.ASK))
                    .isInstanceOf(RosterStore.Bonded.Full.class);
            assertThat(rosters.step(POPULAR, LATE, Bond.Step.ASK))
                    .isInstanceOf(RosterStore.Bonded.Full.class);

            rosters.step(POPULAR, new AccountId(2), Bond.Step.REMOVE);
            assertThat(rosters.step(LATE, POPULAR, Bond.Step.ASK))
                    .isEqualTo(
                            new RosterStore.Bonded.Done(
                                    Bond.NONE, new Bond(Standing.ASKED, Standing.ASKED_BY_THEM)));
        }
    }

    @Test
    void whoeverFillsARosterCanStillBeBlocked() throws SQLException {
        AccountFixture.open(directory).close();
        fill();
        try (ServerStores stores = AccountFixture.open(directory)) {
            assertThat(stores.rosters().step(POPULAR, LATE, Bond.Step.BLOCK))
                    .isEqualTo(
                            new RosterStore.Bonded.Done(
                                    Bond.NONE, new Bond(Standing.BLOCKED, Standing.STRANGER)));
        }
    }

    /// The popular one has as many contacts as there may be, and the late one is none of them.
    private void fill() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("server.db"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                            + LATE.number()
                            + ") INSERT INTO account SELECT i, 'a' || i, 'a' || i, '', 'person',"
                            + " '', '', '', '', '', 0, NULL, 0 FROM n");
            statement.executeUpdate(
                    "INSERT INTO contact SELECT 1, number, 'mutual', '', '', '', name, '' FROM"
                            + " account WHERE number BETWEEN 2 AND "
                            + (LATE.number() - 1));
            statement.executeUpdate(
                    "INSERT INTO contact SELECT other, 1, 'mutual', '', '', '', 'a1', '' FROM"
                            + " contact");
            connection.commit();
        }
    }
}
