package rookery.ui.body;

import rookery.core.account.Handle;
import rookery.core.message.Context;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Who is called by a message: only their names stand out in its text. Pure.
///
/// @param names without `@`; however they are written in the text
public record Called(Set<String> names) {
    public static final Called NOBODY = new Called(Set.of());

    /// The word that calls everybody.
    public static final String ROOM = "room";

    public Called {
        names = Set.copyOf(names);
    }

    public static Called by(Context context) {
        Set<String> names = new HashSet<>();
        context.mentions().stream().map(Handle::text).forEach(names::add);
        if (context.all()) {
            names.add(ROOM);
        }
        return new Called(names);
    }

    /// The longest called name with which the rest of a text begins, its `@` included.
    Optional<String> at(String text, int from, int end) {
        return names.stream()
                .filter(name -> stands(name, text, from + 1, end))
                .max(Comparator.comparingInt(String::length))
                .map(name -> text.substring(from, from + 1 + name.length()));
    }

    private static boolean stands(String name, String text, int from, int end) {
        int to = from + name.length();
        return to <= end
                && text.regionMatches(true, from, name, 0, name.length())
                && (to == end || !Spans.isOfWord(text.charAt(to)));
    }
}
