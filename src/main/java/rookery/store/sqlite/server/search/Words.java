package rookery.store.sqlite.server.search;

import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.message.Message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was looked for: every word has to be found. Pure.
///
/// @param words folded
record Words(List<String> words) {
    static Words of(String text) {
        String folded = Grams.fold(text);
        return new Words(folded.isEmpty() ? List.of() : List.of(folded.split(" ")));
    }

    /// Pieces that every text has that [#areIn] would say yes to.
    Set<String> needed() {
        Set<String> pieces = new HashSet<>();
        words.forEach(word -> Grams.needed(word, pieces));
        return pieces;
    }

    boolean areIn(Message message) {
        String folded = Grams.fold(text(message));
        return words.stream().allMatch(word -> Grams.holds(folded, word));
    }

    /// All of a message that one might look for.
    static String text(Message message) {
        List<String> parts = new ArrayList<>();
        parts.add(message.context().subject());
        parts.add(message.content().body().text());
        switch (message.content()) {
            case Content.Filed filed -> {
                if (filed.attachment() instanceof Attachment.Kept kept) {
                    parts.add(kept.name());
                }
            }
            case Content.Link(_, var address, String title) -> {
                parts.add(title);
                parts.add(address.toString());
            }
            case Content.News(_, var address, String title, _, String memo) -> {
                parts.add(title);
                parts.add(memo);
                parts.add(address.toString());
            }
            case Content.Emoji(_, String name) -> parts.add(name);
            case Content.RedPacket(_, _, String memo, _) -> parts.add(memo);
            case Content.ContactCard(_, String name, String nickname, _) -> {
                parts.add(name);
                parts.add(nickname);
            }
            case Content.Text _, Content.Notice _, Content.Opaque _ -> {}
        }
        return String.join("\n", parts);
    }
}
