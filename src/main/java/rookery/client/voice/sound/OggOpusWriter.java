package rookery.client.voice.sound;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;

import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Writes 48 kHz mono samples as an Ogg Opus stream (RFC 7845), one page a second. For one thread.
public final class OggOpusWriter implements Closeable {
    private static final int FRAME = Pcm.RATE / 50;
    private static final int FRAMES_A_PAGE = 50;
    private static final int BITS_A_SECOND = 32_000;
    private static final int LARGEST_PACKET = 1_500;

    private final OpusEncoder encoder;
    private final OggFile file;
    private final OggPacketWriter packets;
    private final int preSkip;
    private final short[] frame = new short[FRAME];
    private final byte[] packet = new byte[LARGEST_PACKET];
    private int inFrame;
    private long samples;
    private long encoded;
    private long frames;

    /// Closes `out` when it is closed itself.
    public OggOpusWriter(OutputStream out) throws IOException {
        try {
            encoder = new OpusEncoder(Pcm.RATE, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        } catch (OpusException e) {
            throw new IOException("no Opus encoder", e);
        }
        encoder.setBitrate(BITS_A_SECOND);
        encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
        encoder.setComplexity(6);
        preSkip = encoder.getLookahead();
        file = new OggFile(out);
        packets = file.getPacketWriter();
        writeHeaders();
    }

    private void writeHeaders() throws IOException {
        OpusInfo head = new OpusInfo();
        head.setNumChannels(1);
        head.setPreSkip(preSkip);
        head.setSampleRate(Pcm.RATE);
        packets.bufferPacket(head.write(), true);
        packets.bufferPacket(new OpusTags().write(), true);
    }

    public void write(short[] from, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            frame[inFrame++] = from[i];
            if (inFrame == FRAME) {
                samples += FRAME;
                encodeFrame();
            }
        }
    }

    public long samples() {
        return samples + inFrame;
    }

    private void encodeFrame() throws IOException {
        if (frames > 0 && frames % FRAMES_A_PAGE == 0) {
            packets.flush();
        }
        try {
            int size = encoder.encode(frame, 0, FRAME, packet, 0, packet.length);
            encoded += FRAME;
            frames++;
            // The mark of a page is where its sound ends, counted with the encoder's run-in; on
            // the last page it cuts off the padding.
            packets.bufferPacket(
                    new OggPacket(Arrays.copyOf(packet, size)),
                    Math.min(encoded, samples + preSkip));
        } catch (OpusException e) {
            throw new IOException("the Opus encoder refused a frame", e);
        }
        inFrame = 0;
    }

    @Override
    public void close() throws IOException {
        samples += inFrame;
        Arrays.fill(frame, inFrame, FRAME, (short) 0);
        do {
            encodeFrame();
            Arrays.fill(frame, (short) 0);
        } while (encoded < samples + preSkip);
        packets.close();
        file.close();
    }
}
