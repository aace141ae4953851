package rookery.core.message;

/// How large a picture is, in pixels.
public record Extent(int width, int height) {
    public static final int MOST = 100_000;
    public static final Extent UNKNOWN = new Extent(0, 0);

    public Extent {
        if (width < 0 || height < 0 || width > MOST || height > MOST) {
            throw new IllegalArgumentException("no picture is so large");
        }
    }
}
