import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/// Makes one picture sheet for each group of emoji, and the list of them. See make.sh.
final class Sheets {
    private static final int SIDE = 40;
    private static final int COLUMNS = 20;

    private Sheets() {}

    public static void main(String[] arguments) throws IOException {
        Path pictures = Path.of(arguments[0]);
        JsonObject english = names(Path.of(arguments[1]), "en");
        JsonObject chinese = names(Path.of(arguments[1]), "zh");
        Path to = Path.of(arguments[2]);
        Map<String, List<JsonObject>> groups = new LinkedHashMap<>();
        StreamSupport.stream(array(pictures.resolve("emoji.json")).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .sorted(Comparator.comparing(each -> each.get("sort_order").getAsInt()))
                .filter(each -> each.get("has_img_twitter").getAsBoolean())
                .filter(each -> !text(each, "category").equals("Component"))
                .forEach(each -> groups.computeIfAbsent(group(each), _ -> new ArrayList<>()).add(each));
        StringBuilder list = new StringBuilder();
        List<String> tones = new ArrayList<>();
        groups.forEach(
                (group, all) -> {
                    sheet(pictures, all.stream().map(each -> text(each, "image")).toList(), to.resolve(group + ".png"));
                    for (JsonObject each : all) {
                        String emoji = emoji(text(each, "unified"));
                        list.append(group).append('\t').append(emoji).append('\t')
                                .append(named(english, emoji, text(each, "name").toLowerCase(Locale.ROOT))).append('\t')
                                .append(named(chinese, emoji, "")).append('\n');
                        if (each.has("skin_variations")) {
                            each.getAsJsonObject("skin_variations").asMap().values().stream()
                                    .map(JsonElement::getAsJsonObject)
                                    .filter(tone -> tone.get("has_img_twitter").getAsBoolean())
                                    .forEach(
                                            tone -> {
                                                tones.add(text(tone, "image"));
                                                list.append("tones\t").append(emoji(text(tone, "unified"))).append("\t\t\n");
                                            });
                        }
                    }
                });
        sheet(pictures, tones, to.resolve("tones.png"));
        Files.writeString(to.resolve("emoji.tsv"), list);
    }

    private static String group(JsonObject each) {
        return text(each, "category").toLowerCase(Locale.ROOT).replaceAll("[ &]+.*", "");
    }

    private static void sheet(Path pictures, List<String> names, Path to) {
        int rows = (names.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * SIDE, rows * SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D draw = sheet.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        try {
            for (int i = 0; i < names.size(); i++) {
                BufferedImage one = ImageIO.read(pictures.resolve("img/twitter/64/" + names.get(i)).toFile());
                draw.drawImage(one, i % COLUMNS * SIDE + 2, i / COLUMNS * SIDE + 2, SIDE - 4, SIDE - 4, null);
            }
            ImageIO.write(sheet, "png", new File(to.toString()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String emoji(String unified) {
        return java.util.Arrays.stream(unified.split("-"))
                .map(code -> Character.toString(Integer.parseInt(code, 16)))
                .collect(Collectors.joining());
    }

    /// The name, then what else it is found by.
    private static String named(JsonObject names, String emoji, String otherwise) {
        JsonElement found = names.has(emoji) ? names.get(emoji) : names.get(emoji.replace("\uFE0F", ""));
        if (found == null) {
            return otherwise;
        }
        List<String> words = new ArrayList<>(words(found, "tts"));
        words.addAll(words(found, "default"));
        return words.stream().distinct().collect(Collectors.joining("|"));
    }

    private static List<String> words(JsonElement found, String key) {
        JsonElement words = found.getAsJsonObject().get(key);
        return words == null
                ? List.of()
                : words.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }

    private static JsonObject names(Path cldr, String language) throws IOException {
        return JsonParser.parseString(Files.readString(cldr.resolve("annotations/" + language + "/annotations.json")))
                .getAsJsonObject().getAsJsonObject("annotations").getAsJsonObject("annotations");
    }

    private static Iterable<JsonElement> array(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonArray();
    }

    private static String text(JsonObject from, String key) {
        return from.get(key).getAsString();
    }
}
