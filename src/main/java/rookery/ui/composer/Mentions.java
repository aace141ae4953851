package rookery.ui.composer;

import rookery.core.account.Handle;
import rookery.core.room.Member;
import rookery.ui.body.Called;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who is called in a text, and who might be. Pure.
final class Mentions {
    private static final Pattern CALL =
            Pattern.compile("(?<![\\p{IsAlphabetic}\\d])@([\\p{L}\\p{M}\\p{N}._~@-]{1,64})");
    private static final Pattern BEGUN =
            Pattern.compile("(?<![\\p{IsAlphabetic}\\d])@([\\p{L}\\p{M}\\p{N}._~-]{0,64})$");
    private static final int MOST = 6;

    private Mentions() {}

    /// @param all whether everybody is called
    record Found(List<Handle> handles, boolean all) {}

    static Found in(String text, List<Member> members) {
        Set<Handle> handles = new LinkedHashSet<>();
        boolean all = false;
        Matcher matcher = CALL.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1).replaceFirst("[.@_-]+$", "");
            all |= word.equalsIgnoreCase(Called.ROOM);
            members.stream()
                    .map(Member::handle)
                    .filter(handle -> handle.text().equalsIgnoreCase(word))
                    .forEach(handles::add);
        }
        return new Found(List.copyOf(handles), all);
    }

    /// The word after `@` that ends at the cursor.
    static Optional<String> begun(String text, int caret) {
        String before = text.substring(0, Math.min(caret, text.length()));
        Matcher matcher = BEGUN.matcher(before.substring(Math.max(0, before.length() - 70)));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// @param everybody whether the word for all is among them
    static List<Suggestion> suggestions(String begun, List<Member> others, boolean everybody) {
        String wanted = begun.toLowerCase(Locale.ROOT);
        List<Suggestion> found = new ArrayList<>();
        others.stream()
                .map(Suggestion::of)
                .filter(
                        each ->
                                each.insert().toLowerCase(Locale.ROOT).startsWith(wanted)
                                        || each.shown().toLowerCase(Locale.ROOT).startsWith(wanted))
                .limit(MOST)
                .forEach(found::add);
        if (everybody && Called.ROOM.startsWith(wanted) && found.size() < MOST) {
            found.add(new Suggestion(Called.ROOM, ""));
        }
        return found;
    }
}
