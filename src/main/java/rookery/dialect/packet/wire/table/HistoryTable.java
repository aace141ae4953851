package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.COUNT;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.list;
import static rookery.dialect.packet.wire.grammar.Kinds.oneOf;
import static rookery.dialect.packet.wire.grammar.Kinds.token;
import static rookery.dialect.packet.wire.table.Row.get;
import static rookery.dialect.packet.wire.table.Row.set;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.query.HistoryQuery;
import rookery.dialect.packet.wire.query.UploadQuery;

import java.util.List;

/// What was said before, and files on their way.
final class HistoryTable {
    static final List<Row> ROWS =
            List.of(
                    get(
                            "history",
                            Shape.of(
                                    "arguments",
                                    HistoryQuery.ReadHistory.class,
                                    must("conversation", Words.CONVERSATION),
                                    may(
                                            "direction",
                                            oneOf(HistoryQuery.Direction.class),
                                            HistoryQuery.Direction.BEFORE),
                                    may("seq", Words.SEQ_OR_NONE),
                                    may("id", Words.ID_OR_NONE),
                                    may("time", Words.TIME_OR_NONE),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.PAGE),
                    get(
                            "changes",
                            Shape.of(
                                    "arguments",
                                    HistoryQuery.ReadChanges.class,
                                    must("conversation", Words.CONVERSATION),
                                    may("since", COUNT),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.CHANGES),
                    get(
                            "search",
                            Shape.of(
                                    "arguments",
                                    HistoryQuery.Search.class,
                                    must("text", line(1, 200)),
                                    may("conversations", list(16, Words.CONVERSATION)),
                                    may("from", list(16, Words.NAME)),
                                    may("after", token(256)),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.FOUND_MESSAGES),
                    set(
                            "upload",
                            Shape.of(
                                    "arguments",
                                    UploadQuery.BeginUpload.class,
                                    may("name", line(0, 255)),
                                    must("size", COUNT),
                                    must("hash", Words.HASH)),
                            Results.UPLOAD),
                    get(
                            "upload",
                            Shape.of(
                                    "arguments",
                                    UploadQuery.ReadUpload.class,
                                    must("upload", token(128))),
                            Results.UPLOAD),
                    set(
                            "finish",
                            Shape.of(
                                    "arguments",
                                    UploadQuery.FinishUpload.class,
                                    must("upload", token(128))),
                            ContentTable.FILE),
                    set(
                            "cancel",
                            Shape.of(
                                    "arguments",
                                    UploadQuery.CancelUpload.class,
                                    must("upload", token(128))),
                            Results.DONE));

    private HistoryTable() {}
}
