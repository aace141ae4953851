package rookery.client.roster;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.roster.Bond;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// The contacts of one account, and those who ask to become one. No call blocks; all are safe for
/// many threads. What is changed shows in [#contacts].
public interface Roster {
    /// All but strangers, by what they are called; what was known last while not connected.
    Watchable<List<ContactCard>> contacts();

    /// Accounts whose name, or what they are called, begins so.
    CompletionStage<Answer<List<Person>>> find(String text);

    /// @param text shown to them where this asks for their agreement; may be empty
    CompletionStage<Answer<Done>> step(AccountName whom, Bond.Step step, String text);

    /// My note and groups; nobody else sees them.
    CompletionStage<Answer<Done>> remark(AccountName whom, Remarks remarks);

    default CompletionStage<Answer<Done>> ask(AccountName whom, String text) {
        return step(whom, Bond.Step.ASK, text);
    }

    default CompletionStage<Answer<Done>> accept(AccountName whom) {
        return step(whom, Bond.Step.ACCEPT, "");
    }

    default CompletionStage<Answer<Done>> refuse(AccountName whom) {
        return step(whom, Bond.Step.REFUSE, "");
    }

    default CompletionStage<Answer<Done>> remove(AccountName whom) {
        return step(whom, Bond.Step.REMOVE, "");
    }

    default CompletionStage<Answer<Done>> block(AccountName whom) {
        return step(whom, Bond.Step.BLOCK, "");
    }

    default CompletionStage<Answer<Done>> unblock(AccountName whom) {
        return step(whom, Bond.Step.UNBLOCK, "");
    }
}
