package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.FLAG;
import static rookery.dialect.packet.wire.grammar.Kinds.token;
import static rookery.dialect.packet.wire.table.Row.get;
import static rookery.dialect.packet.wire.table.Row.set;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.query.ConversationQuery;
import rookery.dialect.packet.wire.query.MessageQuery;

import java.util.List;

/// Conversations, and what is done to messages that were said.
final class MessageTable {
    static final List<Row> ROWS =
            List.of(
                    get(
                            "conversations",
                            Shape.of(
                                    "arguments",
                                    ConversationQuery.ListConversations.class,
                                    may("after", token(256)),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.CONVERSATIONS),
                    set(
                            "mute",
                            Shape.of(
                                    "arguments",
                                    ConversationQuery.Mute.class,
                                    must("conversation", Words.CONVERSATION),
                                    may("until", Words.TIME_OR_NONE)),
                            Results.DONE),
                    set(
                            "draft",
                            Shape.of(
                                    "arguments",
                                    ConversationQuery.SetDraft.class,
                                    must("conversation", Words.CONVERSATION),
                                    may("text", Words.BODY)),
                            Results.DONE),
                    set(
                            "correct",
                            Shape.of(
                                    "arguments",
                                    MessageQuery.Correct.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID),
                                    must("body", Words.BODY),
                                    may("mentions", Entities.MENTIONS)),
                            Results.CHANGED),
                    set(
                            "retract",
                            Shape.of(
                                    "arguments",
                                    MessageQuery.Retract.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID)),
                            Results.CHANGED),
                    set(
                            "react",
                            Shape.of(
                                    "arguments",
                                    MessageQuery.React.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID),
                                    must("emoji", Entities.EMOJI),
                                    may("off", FLAG)),
                            Results.CHANGED),
                    set(
                            "pin",
                            Shape.of(
                                    "arguments",
                                    MessageQuery.Pin.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID),
                                    may("off", FLAG)),
                            Results.CHANGED),
                    get(
                            "pins",
                            Shape.of(
                                    "arguments",
                                    MessageQuery.ListPins.class,
                                    must("conversation", Words.CONVERSATION)),
                            Results.PAGE),
                    get(
                            "receipts",
                            Shape.of(
                                    "arguments",
                                    MessageQuery.ListReceipts.class,
                                    must("conversation", Words.CONVERSATION)),
                            Results.RECEIPTS));

    private MessageTable() {}
}
