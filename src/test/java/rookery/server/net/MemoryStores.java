package rookery.server.net;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.history.Page;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.AttachmentStore;
import rookery.store.MessageStore;
import rookery.store.NewMessage;
import rookery.store.RoomStore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Stores that keep in memory what the real ones keep on disk, and whose writer can be held or made
/// to fail.
public final class MemoryStores implements MessageStore, RoomStore, AttachmentStore {
    private final Map<RoomAlias, List<Message>> messages = new HashMap<>();
    private final Map<RoomAlias, OpenRoom> rooms = new HashMap<>();
    private final Map<String, Stored> files = new HashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Path folder;
    private final long fileLimit;
    private long nextNumber = 1;
    private long nextKey = 1;
    private volatile boolean broken;

    public MemoryStores(Path folder, long fileLimit) {
        this.folder = folder;
        this.fileLimit = fileLimit;
    }

    /// From now on nothing is kept.
    public void breakWriting() {
        broken = true;
    }

    /// Holds the writer until the latch opens.
    public void hold(CountDownLatch until) {
        writer.execute(
                () -> {
                    try {
                        until.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    public synchronized int countOf(RoomAlias room) {
        return messages.getOrDefault(room, List.of()).size();
    }

    @Override
    public void append(NewMessage message, Consumer<Appended> done) {
        writer.execute(
                () ->
                        done.accept(
                                broken
                                        ? new Appended.NotKept("broken on purpose")
                                        : new Appended.Kept(keep(message))));
    }

    private synchronized Message keep(NewMessage message) {
        List<Message> kept = messages.computeIfAbsent(message.room(), _ -> new ArrayList<>());
        long seq = kept.size() + 1L;
        Message made =
                new Message(
                        new MessageId(seq),
                        message.room(),
                        seq,
                        message.author(),
                        message.localId(),
                        message.at(),
                        message.content());
        kept.add(made);
        return made;
    }

    @Override
    public synchronized Page page(RoomAlias room, int back) {
        List<Message> kept = messages.getOrDefault(room, List.of());
        long end = kept.size() - (long) back * Page.SIZE;
        if (back < 0 || end <= 0) {
            return Page.EMPTY;
        }
        int from = (int) Math.max(0, end - Page.SIZE);
        return new Page(
                List.copyOf(kept.subList(from, (int) end)),
                from > 0 ? Page.More.YES : Page.More.NO);
    }

    @Override
    public synchronized List<OpenRoom> open() {
        return List.copyOf(rooms.values());
    }

    @Override
    public synchronized Optional<OpenRoom> find(RoomAlias alias) {
        return Optional.ofNullable(rooms.get(alias));
    }

    @Override
    public synchronized OpenRoom open(OpenRoom room) {
        return rooms.computeIfAbsent(room.alias(), _ -> room);
    }

    @Override
    public synchronized void close(RoomAlias alias) {
        rooms.remove(alias);
    }

    @Override
    public synchronized long takeAccountNumbers(int count) {
        long first = nextNumber;
        nextNumber += count;
        return first;
    }

    @Override
    public synchronized Kept keep(RoomAlias room, String name, String type, InputStream bytes)
            throws IOException {
        byte[] content = bytes.readAllBytes();
        if (content.length > fileLimit) {
            return new Kept.TooLarge(fileLimit);
        }
        String key = Long.toString(nextKey++);
        Path file = Files.write(folder.resolve(key), content);
        var attachment = new Attachment.Kept(key, hash(content), name, type, content.length);
        files.put(room.text() + "/" + key, new Stored(attachment, file));
        return new Kept.Done(attachment);
    }

    private static ContentHash hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public synchronized Optional<Stored> find(RoomAlias room, String key) {
        return Optional.ofNullable(files.get(room.text() + "/" + key));
    }
}
