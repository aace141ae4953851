package rookery.core.account;

/// How somebody is called by dialects that know people by name: an account by its name, a guest by
/// a mark and a number, which proves nothing.
///
/// @param text no account's name begins with the mark
public record Handle(String text) {
    public static final String GUEST_MARK = "~";

    public Handle {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("everybody is called somehow");
        }
    }

    public static Handle of(AccountName name) {
        return new Handle(name.text());
    }

    public static Handle guest(AccountId id) {
        return new Handle(GUEST_MARK + id.number());
    }

    public boolean isGuest() {
        return text.startsWith(GUEST_MARK);
    }
}
