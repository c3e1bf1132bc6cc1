package dev.attune.node.config;

import java.util.List;

/** The configuration cannot be used. The message lists everything that is wrong, a line each, and shows no key. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public ConfigException(List<String> problems) {
        super("configuration:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each in the form {@code server.port: 99999 (expected: 0..65535)}. */
    public List<String> problems() {
        return problems;
    }
}
