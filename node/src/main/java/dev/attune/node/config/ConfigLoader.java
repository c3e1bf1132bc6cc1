package dev.attune.node.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.attune.node.api.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the configuration: the reference's defaults, over them the user's file, over that the flags. */
public final class ConfigLoader {
    /** The resource that holds every key with its default and a comment. */
    public static final String REFERENCE = "/attune-reference.yaml";

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private ConfigLoader() {}

    /**
     * Loads the user's file.
     *
     * @param file null for none
     * @param flags values by key, for example {@code server.port}; a site's by its id, {@code sites.default.clock}
     * @throws ConfigException with everything that is wrong
     */
    public static AttuneConfig load(@Nullable Path file, Map<String, String> flags) {
        if (file == null) {
            return parse("", flags);
        }
        try {
            return parse(Files.readString(file), flags);
        } catch (IOException e) {
            throw new ConfigException(List.of(file + ": not readable (expected: a YAML file in UTF-8)"));
        }
    }

    /**
     * Reads the user's text.
     *
     * @throws ConfigException with everything that is wrong
     */
    public static AttuneConfig parse(String yaml, Map<String, String> flags) {
        return parse(yaml, flags, new ConfigReader.Notes());
    }

    /** The text of the reference file. */
    public static String reference() {
        try (InputStream in = ConfigLoader.class.getResourceAsStream(REFERENCE)) {
            if (in == null) {
                throw new IllegalStateException(REFERENCE + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AttuneConfig parse(String yaml, Map<String, String> flags, ConfigReader.Notes notes) {
        ObjectNode user = tree(yaml);
        ObjectNode merged = new ConfigTree(tree(reference()), notes.problems).merged(user, flags);
        AttuneConfig config = Sections.read(new ConfigReader(merged, "", notes));
        if (!notes.problems.isEmpty()) {
            throw new ConfigException(notes.problems);
        }
        return config;
    }

    static ObjectNode tree(String yaml) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new ConfigException(List.of("line " + line(e) + ": not YAML (expected: key: value, each key once)"));
        }
        if (root.isMissingNode() || root.isNull()) {
            return YAML.createObjectNode();
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new ConfigException(List.of("file: " + Fields.shown(root) + " (expected: keys with values)"));
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
    }
}
