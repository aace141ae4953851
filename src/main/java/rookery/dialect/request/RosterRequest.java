package rookery.dialect.request;

import rookery.core.account.AccountName;
import rookery.core.roster.Bond;
import rookery.core.roster.Remarks;

/// What an account asks about others and whom it keeps.
public sealed interface RosterRequest extends Request {
    /// By name.
    ///
    /// @param after where the page before ended; empty for the first
    record ListContacts(String after, int limit) implements RosterRequest {}

    /// Accounts whose name, or what they are called, begins so.
    record FindAccounts(String text, int limit) implements RosterRequest {}

    /// @param text shown to them where this asks for their agreement; may be empty
    record Step(AccountName whom, Bond.Step step, String text) implements RosterRequest {}

    record Remark(AccountName whom, Remarks remarks) implements RosterRequest {}
}
