package rookery.app.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import rookery.core.account.Account;
import rookery.core.attachment.Attachment;
import rookery.core.history.Around;
import rookery.core.history.Stretch;
import rookery.core.message.Content;
import rookery.core.message.Message;
import rookery.core.room.RoomAlias;
import rookery.store.AttachmentStore;
import rookery.store.account.AccountStore;
import rookery.store.room.KeptRoom;
import rookery.store.room.RoomBook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes what was said: conversations as JSON lines, and their files. No passwords, no tokens. For
/// one thread, once.
final class Export {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int FORMAT = 1;

    private final Snapshot snapshot;
    private final Wanted wanted;
    private final Target target;
    private final Map<String, Path> files = new TreeMap<>();
    private long conversations;
    private long messages;
    private long lost;

    Export(Snapshot snapshot, Wanted wanted, Target target) {
        this.snapshot = snapshot;
        this.wanted = wanted;
        this.target = target;
    }

    Counts write(String program, Instant now) throws IOException {
        JsonObject head = new JsonObject();
        head.addProperty("rookery", "export");
        head.addProperty("format", FORMAT);
        head.addProperty("program", program);
        head.addProperty("made", now.toString());
        lines("export.jsonl", out -> put(out, head));
        if (wanted.isAll()) {
            lines("accounts.jsonl", this::accounts);
        }
        Map<RoomAlias, KeptRoom> rooms = rooms();
        lines(
                "conversations.jsonl",
                out -> {
                    for (KeptRoom room : rooms.values()) {
                        put(out, describe(room));
                    }
                });
        for (KeptRoom room : rooms.values()) {
            conversations++;
            lines(place(room), out -> conversation(out, room.alias()));
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (OutputStream out = target.file(file.getKey())) {
                Files.copy(file.getValue(), out);
            }
        }
        target.finish();
        return new Counts(conversations, messages, files.size(), lost);
    }

    private Map<RoomAlias, KeptRoom> rooms() {
        Map<RoomAlias, KeptRoom> rooms =
                new TreeMap<>((one, other) -> one.text().compareTo(other.text()));
        RoomBook book = snapshot.stores().book();
        if (wanted.room().isPresent()) {
            book.find(wanted.room().get()).ifPresent(room -> rooms.put(room.alias(), room));
            return rooms;
        }
        List<KeptRoom> page = book.page("", RoomBook.MOST);
        while (!page.isEmpty()) {
            page.forEach(room -> rooms.put(room.alias(), room));
            page = book.page(page.getLast().alias().text(), RoomBook.MOST);
        }
        return rooms;
    }

    private static JsonObject describe(KeptRoom room) {
        JsonObject json = new JsonObject();
        json.addProperty("alias", room.alias().text());
        json.addProperty("number", room.number());
        json.addProperty("direct", room.alias().isDirect());
        json.addProperty("topic", room.settings().topic());
        json.addProperty("access", room.settings().access().name());
        json.addProperty("members", room.members());
        json.addProperty("messages", place(room));
        return json;
    }

    /// The number keeps names apart that some systems take for the same, or do not allow.
    private static String place(KeptRoom room) {
        String name = URLEncoder.encode(room.alias().text(), StandardCharsets.UTF_8);
        return "conversations/"
                + room.number()
                + "-"
                + name.replace('%', '_').replace('*', '_').replace('@', '_')
                + ".jsonl";
    }

    private void accounts(Writer out) throws IOException {
        AccountStore store = snapshot.stores().accounts();
        List<Account> page = store.page(0, AccountStore.MOST);
        while (!page.isEmpty()) {
            for (Account account : page) {
                put(out, describe(account));
            }
            page = store.page(page.getLast().id().number(), AccountStore.MOST);
        }
    }

    private static JsonObject describe(Account account) {
        JsonObject json = new JsonObject();
        json.addProperty("number", account.id().number());
        json.addProperty("name", account.name().text());
        json.addProperty("nickname", account.profile().name().text());
        json.addProperty("status", account.profile().status());
        json.addProperty("about", account.profile().about());
        json.addProperty("role", account.role().name());
        json.addProperty("registered", account.registered().toString());
        return json;
    }

    private void conversation(Writer out, RoomAlias room) throws IOException {
        Around from = new Around.Oldest();
        while (true) {
            Stretch stretch = snapshot.stores().messages().stretch(room, from, Stretch.MOST);
            for (Message message : stretch.messages()) {
                if (wanted.holds(message)) {
                    put(out, MessageJson.of(message));
                    messages++;
                    noteFile(room, message);
                }
            }
            if (stretch.messages().isEmpty() || !stretch.newer()) {
                return;
            }
            from = new Around.After(stretch.messages().getLast().seq());
        }
    }

    private void noteFile(RoomAlias room, Message message) {
        if (message.content() instanceof Content.Filed filed
                && filed.attachment() instanceof Attachment.Kept kept) {
            AttachmentStore store = snapshot.stores().attachments();
            store.find(room, kept.key())
                    .map(stored -> snapshot.original(stored.file()))
                    .filter(Files::isRegularFile)
                    .ifPresentOrElse(file -> files.put(FilePlace.of(kept), file), () -> lost++);
        }
    }

    private void lines(String name, Lines lines) throws IOException {
        try (Writer out = new OutputStreamWriter(target.file(name), StandardCharsets.UTF_8)) {
            lines.to(out);
        }
    }

    private static void put(Writer out, JsonObject line) throws IOException {
        out.write(GSON.toJson(line));
        out.write('\n');
    }

    private interface Lines {
        void to(Writer out) throws IOException;
    }

    /// @param lost files that messages mention and that the server does not have any more
    record Counts(long conversations, long messages, long files, long lost) {}
}
