package rookery.dialect.packet.wire.query;

import rookery.dialect.packet.wire.value.Name;

import java.util.List;

/// Who is a contact of whom.
public sealed interface RosterQuery extends Query {
    /// @param after a `next`, or empty
    record ReadRoster(String after, long limit) implements RosterQuery {}

    record Find(String text, long limit) implements RosterQuery {}

    record AskContact(Name name, String text) implements RosterQuery {}

    record Accept(Name name) implements RosterQuery {}

    record Refuse(Name name) implements RosterQuery {}

    record Remove(Name name) implements RosterQuery {}

    record Block(Name name) implements RosterQuery {}

    record Unblock(Name name) implements RosterQuery {}

    /// Sets all of it.
    record SetContact(Name name, List<String> groups, String note, String department)
            implements RosterQuery {}

    record ReadPresences(List<Name> names) implements RosterQuery {}
}
