package rookery.client.voice.sound;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;

import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketReader;
import org.gagravarr.opus.OpusInfo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decodes whole Ogg Opus files (RFC 7845). Damage is an answer, never an exception. For one
/// thread.
final class OggOpusReader {
    private static final int LONGEST_PACKET = Pcm.RATE * 120 / 1000;

    private final Clip clip = new Clip();
    private final short[] samples = new short[LONGEST_PACKET];
    private long end;

    private OggOpusReader() {}

    static Decoded decode(byte[] file) {
        Optional<String> damage = OggPages.damage(file);
        if (damage.isPresent()) {
            return new Decoded.NotSound(damage.get());
        }
        try {
            return new OggOpusReader().read(new OggPacketReader(new ByteArrayInputStream(file)));
        } catch (IOException | OpusException | RuntimeException | AssertionError e) {
            // Both libraries answer nonsense in valid pages with whatever falls over first; the
            // decoder's own checks are AssertionErrors.
            return new Decoded.NotSound("not an Opus stream: " + e);
        }
    }

    private Decoded read(OggPacketReader packets) throws IOException, OpusException {
        OggPacket first = packets.getNextPacket();
        if (first == null || !begins(first, "OpusHead")) {
            return new Decoded.NotSound("Ogg, but not Opus");
        }
        OpusInfo head = new OpusInfo(first);
        if (head.getChannelMappingFamily() != 0) {
            return new Decoded.NotSound("more than two channels");
        }
        OggPacket tags = packets.getNextPacketWithSid(first.getSid());
        if (tags == null || !begins(tags, "OpusTags")) {
            return new Decoded.NotSound("Opus without its second header");
        }
        OpusDecoder decoder = new OpusDecoder(Pcm.RATE, 1);
        decoder.setGain((short) head.getOutputGain());
        return readSound(packets, first.getSid(), decoder, head.getPreSkip());
    }

    private Decoded readSound(OggPacketReader packets, int stream, OpusDecoder decoder, int preSkip)
            throws IOException, OpusException {
        int skip = preSkip;
        for (OggPacket packet = packets.getNextPacketWithSid(stream);
                packet != null;
                packet = packets.getNextPacketWithSid(stream)) {
            byte[] data = packet.getData();
            int count = decoder.decode(data, 0, data.length, samples, 0, LONGEST_PACKET, false);
            int skipped = Math.min(skip, count);
            skip -= skipped;
            if (!clip.append(samples, skipped, count - skipped)) {
                return new Decoded.NotSound("longer than half an hour");
            }
            end = packet.getGranulePosition();
        }
        if (end > preSkip) {
            clip.cutTo((int) Math.min(end - preSkip, Clip.MAX_SAMPLES));
        }
        return clip.length() == 0
                ? new Decoded.NotSound("an Opus stream without sound")
                : new Decoded.Sound(clip);
    }

    private static boolean begins(OggPacket packet, String word) {
        byte[] data = packet.getData();
        return data.length >= word.length()
                && new String(data, 0, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }
}
