package rookery.app.account;

import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Nickname;
import rookery.core.account.Password;

import java.time.Duration;
import java.util.function.Consumer;

/// Who does what the commands say: the stores themselves where no server runs on them, else the
/// server, so that never two programs write. Blocking; for one thread.
sealed interface AccountKeeper extends AutoCloseable permits AccountDirectory, RunningAccounts {
    Result add(AccountName name, Password password, AccountRole role);

    Result addBot(AccountName name, Nickname nickname);

    /// The token, which is nowhere else.
    Result addToken(AccountName bot, Grant grant);

    Result eachToken(AccountName bot, Consumer<TokenLine> row);

    Result removeToken(AccountName bot, long number);

    Result setPassword(AccountName name, Password password);

    Result remove(AccountName name);

    void each(Consumer<AccountLine> row);

    /// The invite, which is nowhere else.
    Result invite(int uses, Duration life);

    @Override
    void close();

    /// What came of one order.
    sealed interface Result {
        /// @param text a sentence, or what was asked for
        record Done(String text) implements Result {}

        /// @param sentence what is wrong
        record Refused(String sentence) implements Result {}
    }
}
