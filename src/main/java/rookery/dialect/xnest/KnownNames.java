package rookery.dialect.xnest;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.room.Member;

import java.util.LinkedHashMap;
import java.util.Map;

/// What everybody was last called, also those who left: messages carry ids only.
final class KnownNames {
    /// Those not heard of for longest are forgotten first.
    static final int MAX_KNOWN = 20_000;

    private final Map<AccountId, Nickname> names = new LinkedHashMap<>(16, 0.75f, true);

    void learn(Member member) {
        names.put(member.id(), member.nickname());
        if (names.size() > MAX_KNOWN) {
            names.remove(names.keySet().iterator().next());
        }
    }

    Member member(AccountId id) {
        return new Member(id, names.getOrDefault(id, Nickname.NONE));
    }

    Author author(AccountId id) {
        return member(id).asAuthor();
    }
}
