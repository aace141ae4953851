package rookery.client.answer;

import java.util.List;

/// One page of a list.
///
/// @param next where the next page begins; empty at the end
public record Paged<T>(List<T> items, String next) {
    public Paged {
        items = List.copyOf(items);
    }
}
