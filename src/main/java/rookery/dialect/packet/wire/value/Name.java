package rookery.dialect.packet.wire.value;

import rookery.core.account.AccountName;

import java.util.Optional;

/// An account's name on the wire, or a guest's, which begins with `~` and proves nothing.
///
/// @param text tidy; behind a guest's `~` the same as an account's
public record Name(String text) {
    public static final String GUEST_MARK = "~";

    public Name {
        if (!tidy(text).filter(text::equals).isPresent()) {
            throw new IllegalArgumentException("not a name; ask Name.find first");
        }
    }

    public Name(AccountName account) {
        this(account.text());
    }

    /// Empty where the text can be nobody's name.
    public static Optional<Name> find(String raw) {
        return tidy(raw).map(Name::new);
    }

    /// Empty for a guest.
    public Optional<AccountName> findAccount() {
        return text.startsWith(GUEST_MARK) ? Optional.empty() : Optional.of(new AccountName(text));
    }

    private static Optional<String> tidy(String raw) {
        String mark = raw.startsWith(GUEST_MARK) ? GUEST_MARK : "";
        return AccountName.parse(raw.substring(mark.length()))
                        instanceof AccountName.Parsed.Ok(AccountName name)
                ? Optional.of(mark + name.text())
                : Optional.empty();
    }
}
