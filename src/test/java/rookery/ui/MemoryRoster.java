package rookery.ui;

import rookery.client.answer.Answer;
import rookery.client.roster.Roster;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.roster.Bond;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/// A roster that keeps what it was told to do.
public final class MemoryRoster implements Roster {
    private final Watched<List<ContactCard>> contacts = new Watched<>(List.of());
    private final List<String> done = new CopyOnWriteArrayList<>();
    private Answer<List<Person>> found = new Answer.Given<>(List.of());

    public List<String> done() {
        return List.copyOf(done);
    }

    /// What the next search finds.
    public void found(Answer<List<Person>> next) {
        found = next;
    }

    @Override
    public Watched<List<ContactCard>> contacts() {
        return contacts;
    }

    @Override
    public CompletionStage<Answer<List<Person>>> find(String text) {
        done.add("find " + text);
        return CompletableFuture.completedFuture(found);
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> step(
            AccountName whom, Bond.Step step, String text) {
        done.add(step + " " + whom.text());
        return CompletableFuture.completedFuture(new Answer.Given<>(Answer.Done.DONE));
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> remark(AccountName whom, Remarks remarks) {
        done.add("remark " + whom.text() + " " + remarks.groups() + " " + remarks.note());
        return CompletableFuture.completedFuture(new Answer.Given<>(Answer.Done.DONE));
    }
}
