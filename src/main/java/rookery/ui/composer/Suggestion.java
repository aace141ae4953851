package rookery.ui.composer;

import rookery.core.room.Member;

/// Somebody who may be called where the cursor stands.
///
/// @param insert the word after `@`
/// @param shown what they are called; empty where it is everybody
public record Suggestion(String insert, String shown) {
    static Suggestion of(Member member) {
        return new Suggestion(member.handle().text(), member.nickname().text());
    }
}
