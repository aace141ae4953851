package rookery.dialect;

/// What any server might say of itself.
public final class TestTerms {
    public static final Terms ANY =
            new Terms("Test", "Rookery test", Terms.Registration.OPEN, true, 20 << 20, 60);

    private TestTerms() {}
}
