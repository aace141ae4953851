package rookery.app;

/// Where the program starts. Does not extend `Application`, so that the class path needs no
/// modules.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("rookery");
    }
}
