package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.list;
import static rookery.dialect.packet.wire.grammar.Kinds.text;
import static rookery.dialect.packet.wire.grammar.Kinds.token;
import static rookery.dialect.packet.wire.table.Row.get;
import static rookery.dialect.packet.wire.table.Row.set;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.query.RosterQuery;

import java.util.List;

/// Contacts and their presence.
final class RosterTable {
    static final List<Row> ROWS =
            List.of(
                    get(
                            "roster",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.ReadRoster.class,
                                    may("after", token(256)),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.ROSTER),
                    get(
                            "find",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.Find.class,
                                    must("text", line(1, 64)),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.FOUND),
                    set(
                            "ask",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.AskContact.class,
                                    must("name", Words.NAME),
                                    may("text", text(0, 500))),
                            Results.DONE),
                    set(
                            "accept",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.Accept.class,
                                    must("name", Words.NAME)),
                            Results.DONE),
                    set(
                            "refuse",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.Refuse.class,
                                    must("name", Words.NAME)),
                            Results.DONE),
                    set(
                            "remove",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.Remove.class,
                                    must("name", Words.NAME)),
                            Results.DONE),
                    set(
                            "block",
                            Shape.of(
                                    "arguments", RosterQuery.Block.class, must("name", Words.NAME)),
                            Results.DONE),
                    set(
                            "unblock",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.Unblock.class,
                                    must("name", Words.NAME)),
                            Results.DONE),
                    set(
                            "contact",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.SetContact.class,
                                    must("name", Words.NAME),
                                    may("groups", list(32, line(1, 64))),
                                    may("note", text(0, 1000)),
                                    may("department", line(0, 64))),
                            Results.DONE),
                    get(
                            "presences",
                            Shape.of(
                                    "arguments",
                                    RosterQuery.ReadPresences.class,
                                    must("names", list(100, Words.NAME))),
                            Results.PRESENCES));

    private RosterTable() {}
}
