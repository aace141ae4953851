package rookery.dialect.packet.asking;

import static rookery.dialect.packet.asking.Meaning.named;
import static rookery.dialect.packet.asking.Meaning.refused;
import static rookery.dialect.packet.asking.Meaning.wanted;

import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.presence.Appearance;
import rookery.core.roster.Bond;
import rookery.core.roster.Remarks;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.home.Presence;
import rookery.dialect.packet.wire.query.RosterQuery;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Show;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.RosterRequest;

import java.util.List;

/// What a packet about other accounts asks of the server. Pure.
public final class AskingOthers {
    private AskingOthers() {}

    static Meaning of(RosterQuery query) {
        return switch (query) {
            case RosterQuery.ReadRoster(String after, long limit) ->
                    wanted(new RosterRequest.ListContacts(after, Math.toIntExact(limit)));
            case RosterQuery.Find(String text, long limit) ->
                    wanted(new RosterRequest.FindAccounts(text, Math.toIntExact(limit)));
            case RosterQuery.AskContact(Name name, String text) -> step(name, Bond.Step.ASK, text);
            case RosterQuery.Accept(Name name) -> step(name, Bond.Step.ACCEPT, "");
            case RosterQuery.Refuse(Name name) -> step(name, Bond.Step.REFUSE, "");
            case RosterQuery.Remove(Name name) -> step(name, Bond.Step.REMOVE, "");
            case RosterQuery.Block(Name name) -> step(name, Bond.Step.BLOCK, "");
            case RosterQuery.Unblock(Name name) -> step(name, Bond.Step.UNBLOCK, "");
            case RosterQuery.SetContact(Name name, var groups, var note, var department) ->
                    remarks(name, Remarks.parse(note, groups, department));
            case RosterQuery.ReadPresences(List<Name> names) ->
                    wanted(
                            new PresenceRequest.ReadPresences(
                                    names.stream().map(name -> new Handle(name.text())).toList()));
        };
    }

    private static Meaning step(Name name, Bond.Step step, String text) {
        return named(name, who -> wanted(new RosterRequest.Step(who, step, text)));
    }

    private static Meaning remarks(Name name, Remarks.Parsed parsed) {
        return switch (parsed) {
            case Remarks.Parsed.Ok(Remarks remarks) ->
                    named(name, who -> wanted(new RosterRequest.Remark(who, remarks)));
            case Remarks.Parsed.No(Remarks.Problem problem) ->
                    refused(
                            Code.MALFORMED,
                            switch (problem) {
                                case TOO_LONG ->
                                        "A note has "
                                                + Remarks.MAX_NOTE
                                                + " characters at most, a group "
                                                + Remarks.MAX_LENGTH
                                                + ".";
                                case TOO_MANY_GROUPS ->
                                        "A contact is in "
                                                + Remarks.MAX_GROUPS
                                                + " groups at most.";
                                case EMPTY_GROUP -> "A group has a name.";
                                case HAS_CONTROL_CHARACTER, NONE ->
                                        "Leave out invisible and direction characters.";
                            });
        };
    }

    public static Meaning of(Presence presence) {
        return switch (presence) {
            case Presence.Available(Show show, String status) ->
                    wanted(new PresenceRequest.Appear(appearance(show, status)));
            case Presence.Unavailable(String status) ->
                    wanted(new PresenceRequest.Appear(new Appearance.Gone(status)));
            case Presence.Subscribe(Name to) -> named(to, AskingOthers::watch);
            case Presence.Unsubscribe(Name to) ->
                    named(to, who -> wanted(new PresenceRequest.Unwatch(who)));
        };
    }

    private static Meaning watch(AccountName who) {
        return wanted(new PresenceRequest.Watch(who));
    }

    private static Appearance appearance(Show show, String status) {
        return switch (show) {
            case ONLINE -> new Appearance.Shown(rookery.core.presence.Show.ONLINE, status);
            case AWAY -> new Appearance.Shown(rookery.core.presence.Show.AWAY, status);
            case BUSY -> new Appearance.Shown(rookery.core.presence.Show.BUSY, status);
            case INVISIBLE -> new Appearance.Invisible(status);
            case OFFLINE -> new Appearance.Gone(status);
        };
    }
}
