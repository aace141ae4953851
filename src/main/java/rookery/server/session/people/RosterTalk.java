package rookery.server.session.people;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.roster.Bond;
import rookery.core.roster.Remarks;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.request.RosterRequest;
import rookery.server.account.AccountDesk;
import rookery.server.account.Outcome;
import rookery.server.fanout.Asker;
import rookery.server.roster.Rosters;
import rookery.server.session.Identity;
import rookery.server.session.Line;
import rookery.server.session.Talk;

/// What one connection asks about others and whom it keeps. Belongs to the connection's loop.
public final class RosterTalk implements Talk<RosterRequest> {
    private final Line line;
    private final Rosters rosters;
    private final Turns turns;

    public RosterTalk(Line line, Rosters rosters, AccountDesk desk) {
        this.line = line;
        this.rosters = rosters;
        turns = new Turns(line, desk);
    }

    @Override
    public void handle(RosterRequest request, Asker from, Runnable settled) {
        if (line.identity().known() == Identity.Known.AS_ACCOUNT) {
            turns.ask(() -> answer(request), from, settled);
        } else {
            from.answer(
                    new Reply.Denied(
                            Reply.Problem.NOT_ALLOWED,
                            "Guests have no contacts. Make an account first."));
            settled.run();
        }
    }

    private Outcome<Turns.Answer> answer(RosterRequest request) {
        AccountId me = line.account();
        return switch (request) {
            case RosterRequest.ListContacts(String after, int limit) ->
                    switch (rosters.page(me, after, limit)) {
                        case Outcome.Done<RosterReply.Contacts>(var page) -> Turns.Answer.of(page);
                        case Outcome.Refused<RosterReply.Contacts> refused ->
                                Turns.Answer.done(refused);
                    };
            case RosterRequest.FindAccounts(String text, int limit) ->
                    Turns.Answer.of(rosters.find(text, limit));
            case RosterRequest.Step(AccountName whom, Bond.Step step, String text) ->
                    Turns.Answer.done(rosters.step(me, whom, step, text));
            case RosterRequest.Remark(AccountName whom, Remarks remarks) ->
                    Turns.Answer.done(rosters.remark(me, whom, remarks));
        };
    }
}
