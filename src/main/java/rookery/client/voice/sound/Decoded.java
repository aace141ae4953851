package rookery.client.voice.sound;

/// What came of decoding a file.
public sealed interface Decoded {
    public record Sound(Clip clip) implements Decoded {}

    /// @param why for diagnostics
    public record NotSound(String why) implements Decoded {}
}
