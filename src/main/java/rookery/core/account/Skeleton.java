package rookery.core.account;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// What a name looks like: two names with the same skeleton can be taken for one another. The idea
/// is that of Unicode's UTS 39, the table is not: it holds what a name in Latin, Cyrillic, Greek,
/// Armenian, Han or Kana letters is usually imitated with, a hundredth of Unicode's own. ICU has
/// the whole of it, in fifteen megabytes.
///
/// @param text only for comparing
public record Skeleton(String text) {
    /// Pairs: a character, and the one that it is taken for.
    private static final String LOOK_ALIKES =
            // Cyrillic
            "аaеeгrіiјjкkоoрpсcуyхxѕsһhԁdԛqԝwѵvӏlүyѡw"
                    // Greek
                    + "αaγyιiκkνvοoρpσoςcυu"
                    // Armenian
                    + "օoոnսuհhզqյjցg"
                    // Latin
                    + "ıiɩiɪiɡgɑaʋvǀlƅb"
                    // Hebrew and Arabic
                    + "סoוlןlاlهo"
                    // Kana to Han, Hiragana to Katakana
                    + "カ力ロ口エ工ニ二ハ八ト卜ー一タ夕へヘりリ"
                    + "0o1l";

    private static final Map<Integer, Integer> TAKEN_FOR = new HashMap<>();

    static {
        int[] pairs = LOOK_ALIKES.codePoints().toArray();
        for (int i = 0; i < pairs.length; i += 2) {
            TAKEN_FOR.put(pairs[i], pairs[i + 1]);
        }
    }

    /// @param folded without difference of case
    static Skeleton of(String folded) {
        return new Skeleton(look(folded));
    }

    private static String look(String text) {
        StringBuilder look = new StringBuilder(text.length());
        // The compatibility form has one letter for the wide, the round and the mathematical ones.
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .map(Skeleton::plainDigit)
                .map(codePoint -> TAKEN_FOR.getOrDefault(codePoint, codePoint))
                .forEach(look::appendCodePoint);
        // Spelt out rather than drawn together: then no order of doing it matters.
        return look.toString().replace("m", "rn").replace("w", "vv");
    }

    private static int plainDigit(int codePoint) {
        return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
                ? '0' + Character.digit(codePoint, 10)
                : codePoint;
    }
}
