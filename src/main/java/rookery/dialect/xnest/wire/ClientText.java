package rookery.dialect.xnest.wire;

/// What a client's text frame means: it splits at the first colon into a command's exact head and
/// the rest, or it is something said.
public sealed interface ClientText {
    record Plain(String text) implements ClientText {}

    record ChangeName(String name) implements ClientText {}

    record History(String cursor) implements ClientText {}

    record To(String pid, String message) implements ClientText {}

    record Call(String message) implements ClientText {}

    static ClientText of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.charAt(0) != '@') {
            return new Plain(text);
        }
        String rest = text.substring(colon + 1);
        int bar = rest.indexOf('|');
        return switch (text.substring(0, colon)) {
            case "@changename" -> new ChangeName(rest);
            case "@history" -> new History(rest);
            case "@to" ->
                    bar < 0
                            ? new Plain(text)
                            : new To(rest.substring(0, bar), rest.substring(bar + 1));
            case "@call" -> bar < 0 ? new Plain(text) : new Call(rest.substring(bar + 1));
            default -> new Plain(text);
        };
    }
}
