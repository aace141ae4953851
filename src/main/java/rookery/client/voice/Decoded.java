package rookery.client.voice;

/// What came of decoding a file.
sealed interface Decoded {
    record Sound(Clip clip) implements Decoded {}

    /// @param why for diagnostics
    record NotSound(String why) implements Decoded {}
}
