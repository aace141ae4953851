package rookery.ui.body;

import java.util.List;
import java.util.stream.Collectors;

/// A text in one line and without its marks, for where there is room for no more. Pure.
public final class OneLine {
    private OneLine() {}

    public static String of(String text) {
        return words(Markdown.blocks(text, Called.NOBODY)).replace('\n', ' ');
    }

    private static String words(List<Block> blocks) {
        return blocks.stream().map(OneLine::words).collect(Collectors.joining(" "));
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Words(List<Span> spans) ->
                    spans.stream().map(Span::text).collect(Collectors.joining());
            case Block.Quote(List<Block> blocks) -> words(blocks);
            case Block.Code(String text) -> text;
        };
    }
}
