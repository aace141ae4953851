package rookery.app.backup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import java.io.PrintStream;
import java.util.function.Consumer;

/// Where a command says what came of it: data to `out`, sentences to `err`.
public record Printing(PrintStream out, PrintStream err) {
    public static final Printing HERE = new Printing(System.out, System.err);

    /// The exit status of what was done.
    public static final int FINE = 0;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /// @return the exit status of a check that failed
    public int failed(String sentence) {
        err.println(sentence);
        return 1;
    }

    /// @return the exit status of wrong usage, or of nothing to work on
    public int wrong(String sentence) {
        err.println(sentence);
        return 2;
    }

    /// One JSON line, or a sentence for people.
    public void done(boolean json, Consumer<JsonObject> filling, String sentence) {
        if (json) {
            JsonObject line = new JsonObject();
            filling.accept(line);
            out.println(GSON.toJson(line));
        } else {
            err.println(sentence);
        }
    }
}
