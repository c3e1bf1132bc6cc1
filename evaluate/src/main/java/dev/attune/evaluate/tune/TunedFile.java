package dev.attune.evaluate.tune;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.attune.engine.SourceSettings;
import dev.attune.engine.knob.Knob;
import dev.attune.engine.knob.Knobs;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.recommend.Sources;
import dev.attune.evaluate.model.Tuned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settings as configuration that the server takes with {@code --config}: the section {@code engine}. What belongs to a
 * yardstick stands in a section of its own, {@code yardsticks}, which the server does not know.
 */
public final class TunedFile {
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private TunedFile() {}

    /** The file's text. */
    public static String text(Tuned tuned) {
        StringBuilder engine = new StringBuilder();
        StringBuilder yardsticks = new StringBuilder();
        Map<String, Map<String, Double>> sections = new TreeMap<>();
        tuned.values()
                .forEach((key, value) -> sections.computeIfAbsent(before(key), ignored -> new TreeMap<>())
                        .put(key, value));
        sections.forEach((section, values) -> {
            boolean yardstick = Tuned.YARDSTICKS.containsAll(values.keySet());
            StringBuilder text = yardstick ? yardsticks : engine;
            text.append("  ").append(section).append(":\n");
            values.forEach((key, value) -> line(text, "    ", key.substring(section.length() + 1), shown(key, value)));
        });
        Weights weights = tuned.weights();
        if (weights != null) {
            blend(engine, weights);
        }
        return part("engine", engine) + part("yardsticks", yardsticks);
    }

    /** Writes the file; one that is there is replaced. */
    public static void write(Tuned tuned, Path file) {
        try {
            Files.writeString(file, text(tuned));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": could not be written", e);
        }
    }

    /**
     * Reads a file. Sections of a server's configuration beside {@code engine} mean nothing here; in it, whatever is no
     * setting of a source or of the blend is refused, since it could not be applied.
     *
     * @throws IllegalArgumentException for a key or a value that is wrong, by name
     */
    public static Tuned read(Path file) {
        JsonNode root;
        try {
            root = YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": not readable (expected: a YAML file in UTF-8)", e);
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (String part : List.of("engine", "yardsticks")) {
            fields(root.path(part)).forEach((section, settings) -> {
                if (!section.equals("lists") && !section.equals("sources")) {
                    fields(settings)
                            .forEach((name, value) -> values.put(section + '.' + name, number(section, name, value)));
                }
            });
        }
        JsonNode blend = root.path("engine").path("lists").path("blend");
        return new Tuned(values, blend.isMissingNode() ? null : weights(blend));
    }

    /** The weights that are named, and the product's for those that are not, as in the server. */
    private static Weights weights(JsonNode blend) {
        Map<String, Double> weights = new TreeMap<>(Weights.defaults().bySource());
        fields(blend.path("weights")).forEach((source, weight) -> {
            if (!Sources.NAMES.contains(source) || !weight.isNumber()) {
                throw new IllegalArgumentException("engine.lists.blend.weights." + source + ": " + weight
                        + " (expected: a number for one of " + String.join(", ", Sources.NAMES) + ")");
            }
            weights.put(source, weight.doubleValue());
        });
        return new Weights(blend.path("constant").asDouble(Weights.defaults().constant()), weights);
    }

    private static double number(String section, String name, JsonNode value) {
        String key = section + '.' + name;
        boolean time = !Tuned.YARDSTICKS.contains(key) && Knobs.of(key).kind() == Knob.Kind.TIME;
        double number = time ? Times.millis(value.asText()) : value.isNumber() ? value.doubleValue() : Double.NaN;
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: "
                    + (time ? "a time with a unit: ms, s, m, h or d)" : "a number)"));
        }
        return number;
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** The list of sources says who learns: whoever has a weight must be in it. */
    private static void blend(StringBuilder text, Weights weights) {
        TreeSet<String> enabled = new TreeSet<>();
        for (String source : weights.bySource().keySet()) {
            enabled.add(source.equals("stan") ? "session-knn" : source);
        }
        enabled.retainAll(SourceSettings.NAMES);
        text.append("  sources: [").append(String.join(", ", enabled)).append("]\n");
        text.append("  lists:\n    blend:\n");
        line(text, "      ", "constant", Numbers.plain(weights.constant()));
        text.append("      weights:\n");
        for (String source : Sources.NAMES) {
            line(text, "        ", source, Numbers.plain(weights.bySource().getOrDefault(source, 0.0)));
        }
    }

    private static String part(String name, StringBuilder sections) {
        return sections.length() == 0 ? "" : name + ":\n" + sections;
    }

    private static void line(StringBuilder text, String indent, String name, String value) {
        text.append(indent).append(name).append(": ").append(value).append('\n');
    }

    private static String before(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    static String shown(String key, double value) {
        boolean time = !Tuned.YARDSTICKS.contains(key) && Knobs.of(key).kind() == Knob.Kind.TIME;
        return time ? Times.text((long) value) : Numbers.plain(value);
    }
}
