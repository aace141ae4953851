package rookery.client.session.guest;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Member;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is in the room. For one thread.
final class Roll {
    private static final Comparator<Member> BY_NAME =
            Comparator.comparing(
                            (Member member) -> member.nickname().text(),
                            String::compareToIgnoreCase)
                    .thenComparing(Member::id);

    private final Map<AccountId, Member> present = new LinkedHashMap<>();

    void reset(List<Member> members) {
        present.clear();
        members.forEach(this::put);
    }

    /// Who had the number before, if anybody.
    Optional<Member> put(Member member) {
        return Optional.ofNullable(present.put(member.id(), member));
    }

    Optional<Member> remove(AccountId id) {
        return Optional.ofNullable(present.remove(id));
    }

    Nickname nameOf(AccountId id) {
        Member member = present.get(id);
        return member == null ? Nickname.NONE : member.nickname();
    }

    List<Member> sorted() {
        return present.values().stream().sorted(BY_NAME).toList();
    }
}
