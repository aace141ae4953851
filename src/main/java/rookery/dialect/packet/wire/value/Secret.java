package rookery.dialect.packet.wire.value;

/// A password or token, which no log and no error may show.
public record Secret(String text) {
    public static final Secret NONE = new Secret("");

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
