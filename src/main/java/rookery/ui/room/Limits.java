package rookery.ui.room;

import rookery.client.session.Conversation;
import rookery.core.capability.Capability;
import rookery.ui.fx.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What people expect of a chat and this server cannot do, in one sentence.
final class Limits {
    private static final List<Capability> EXPECTED =
            List.of(
                    Capability.REPLY,
                    Capability.REACT,
                    Capability.CORRECT,
                    Capability.RETRACT,
                    Capability.RECEIPTS,
                    Capability.TYPING,
                    Capability.SEARCH);

    private Limits() {}

    /// Empty where it can do all of it.
    static Optional<String> find(Conversation conversation, Texts texts) {
        String missing =
                EXPECTED.stream()
                        .filter(each -> !conversation.can(each))
                        .map(each -> texts.get("limit." + word(each)))
                        .collect(Collectors.joining(texts.get("limit.and")));
        return missing.isEmpty() ? Optional.empty() : Optional.of(texts.get("limit.all", missing));
    }

    private static String word(Capability capability) {
        return switch (capability) {
            case REPLY -> "reply";
            case REACT -> "react";
            case CORRECT -> "correct";
            case RETRACT -> "retract";
            case RECEIPTS -> "receipts";
            case TYPING -> "typing";
            case SEARCH -> "search";
            default -> throw new IllegalArgumentException("nobody expects " + capability);
        };
    }
}
