package rookery.ui.timeline;

import javafx.beans.value.ObservableLongValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.timeline.TimelineItem;
import rookery.ui.body.BodyView;
import rookery.ui.body.Called;
import rookery.ui.bubble.Bubbles;
import rookery.ui.bubble.Foot;
import rookery.ui.bubble.RowParts;
import rookery.ui.bubble.Traces;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.fx.Icons;

/// Shows one row.
final class TimelineCell extends ListCell<TimelineRow> {
    private static final double MOST = 560;
    private static final double MARGINS = 120;

    /// Beyond this the lines stay in a column in the middle.
    private static final double COLUMN = 840;

    private static final double SIDE = 24;
    private static final int AVATAR = 32;
    private static final double NOTE_EMOJI = 14;

    private final RowParts parts;
    private final Bubbles bubbles;
    private final Traces traces;
    private final Foot foot;

    TimelineCell(RowParts parts, TimelineController controller, ObservableLongValue lastMine) {
        this.parts = parts;
        this.bubbles = new Bubbles(parts, controller.jumps()::to);
        this.traces = new Traces(parts);
        this.foot =
                new Foot(
                        parts,
                        lastMine,
                        controller::retry,
                        controller::discard,
                        controller::pause,
                        controller::resume);
        getStyleClass().add("timeline-cell");
        setPrefWidth(0);
        widthProperty()
                .addListener(
                        (_, _, now) -> {
                            double beside = Math.max(SIDE, (now.doubleValue() - COLUMN) / 2);
                            setPadding(new Insets(0, beside, 0, beside));
                        });
    }

    @Override
    protected void updateItem(TimelineRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setContextMenu(null);
            return;
        }
        setGraphic(
                switch (row) {
                    case TimelineRow.Line(var item, boolean leads) -> line(item, leads);
                    case TimelineRow.Day(var date) -> centred(parts.day(date), "day");
                    case TimelineRow.Fresh() ->
                            centred(parts.texts().get("timeline.fresh"), "fresh");
                });
    }

    private double most() {
        return Math.clamp(getListView().getWidth() - MARGINS, 120, MOST);
    }

    private static HBox centred(String text, String style) {
        EmojiLabel label = new EmojiLabel(text, NOTE_EMOJI, "line-note");
        label.getStyleClass().add(style);
        HBox row = new HBox(label);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("row-" + style);
        return row;
    }

    private Node line(TimelineItem item, boolean leads) {
        setContextMenu(parts.actions().map(actions -> actions.menu(item, this)).orElse(null));
        return switch (item) {
            case TimelineItem.Theirs theirs ->
                    theirs(theirs, parts.time(theirs.at(), theirs.precision()), leads);
            case TimelineItem.Mine mine -> mine(mine, leads);
            case TimelineItem.Whisper whisper -> whisper(whisper);
            case TimelineItem.CalledOut call -> called(call);
            case TimelineItem.Note note -> centred(note(note), "note");
        };
    }

    private Node theirs(TimelineItem.Theirs theirs, String when, boolean leads) {
        Region bubble = bubbles.of(theirs.content(), theirs.trace(), "theirs", most());
        Node row = theirs(theirs.author(), when, traces.under(bubble, theirs, most()), leads);
        return withBar(theirs, row, bubble);
    }

    private Node called(TimelineItem.CalledOut call) {
        return theirs(
                call.author(), parts.time(call.at()), text(call.body().text(), "called"), true);
    }

    private Node withBar(TimelineItem item, Node row, Region bubble) {
        return parts.actions()
                .<Node>map(
                        actions ->
                                new RowPane(
                                        row,
                                        bubble,
                                        item instanceof TimelineItem.Mine,
                                        () -> actions.bar(item)))
                .orElse(row);
    }

    private Node theirs(Author author, String when, Region bubble, boolean leads) {
        Nickname name = named(author);
        VBox words = new VBox(2);
        if (leads) {
            EmojiLabel who = new EmojiLabel(name.text(), NOTE_EMOJI + 2, "who");
            parts.who()
                    .filter(_ -> !author.handle().isGuest())
                    .ifPresent(
                            card -> {
                                who.getStyleClass().add("who-account");
                                who.setOnMouseClicked(_ -> card.accept(author.handle()));
                            });
            Label time = new Label(when);
            time.getStyleClass().add("when");
            HBox head = new HBox(8, who, time);
            head.setAlignment(Pos.CENTER_LEFT);
            words.getChildren().add(head);
        } else if (!when.isEmpty()) {
            Tooltip.install(bubble, new Tooltip(when));
        }
        words.getChildren().add(bubble);
        Region face = leads ? parts.faces().of(author.handle(), name, AVATAR) : new Region();
        face.setMinWidth(AVATAR);
        HBox row = new HBox(8, face, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().addAll("row", leads ? "row-leads" : "row-follows");
        return row;
    }

    /// Old messages may come without the name that their author had.
    private Nickname named(Author author) {
        return author.nickname().equals(Nickname.NONE)
                ? new Nickname(
                        parts.texts().get("timeline.guest", Long.toString(author.id().number())))
                : author.nickname();
    }

    private String shown(Nickname name) {
        return name.equals(Nickname.NONE) ? parts.texts().get("timeline.nameless") : name.text();
    }

    private Node mine(TimelineItem.Mine mine, boolean leads) {
        Region bubble = bubbles.of(mine.content(), mine.trace(), "mine", most());
        VBox words = new VBox(2, traces.under(bubble, mine, most()));
        if (!mine.trace().revision().isRetracted()) {
            words.getChildren().add(foot.of(mine, bubble));
        }
        words.setAlignment(Pos.TOP_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(space, words);
        row.getStyleClass().addAll("row", leads ? "row-leads" : "row-follows");
        return withBar(mine, row, bubble);
    }

    private Region text(String words, String style) {
        VBox bubble = new VBox(new BodyView(words, Called.NOBODY, most() - 24, parts.browse()));
        bubble.getStyleClass().addAll("bubble", style);
        bubble.setMaxWidth(Region.USE_PREF_SIZE);
        return bubble;
    }

    private Node whisper(TimelineItem.Whisper whisper) {
        boolean toMe = whisper.direction() == TimelineItem.Direction.TO_ME;
        String name = named(whisper.other()).text();
        Label head =
                new Label(
                        parts.texts()
                                .get(toMe ? "timeline.whisperFrom" : "timeline.whisperTo", name),
                        Icons.of(Feather.LOCK, 12));
        head.getStyleClass().add("whisper-head");
        VBox words =
                new VBox(2, head, text(whisper.body().text(), toMe ? "whisper" : "whisper-mine"));
        words.setAlignment(toMe ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        Region side = new Region();
        side.setMinWidth(AVATAR + 8);
        HBox row = new HBox(side, words);
        HBox.setHgrow(side, toMe ? Priority.NEVER : Priority.ALWAYS);
        row.getStyleClass().addAll("row", "row-leads");
        return row;
    }

    private String note(TimelineItem.Note note) {
        String who = shown(note.who());
        return switch (note.happening()) {
            case JOINED -> parts.texts().get("note.joined", who);
            case LEFT -> parts.texts().get("note.left", who);
            case RENAMED -> parts.texts().get("note.renamed", shown(note.before()), who);
        };
    }
}
