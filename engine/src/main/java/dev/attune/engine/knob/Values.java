package dev.attune.engine.knob;

import java.util.LinkedHashMap;
import java.util.Map;

/** Other values for some knobs of a section; notes every knob that is asked for, with the value that it has now. */
final class Values {
    private final Map<String, Double> changes;
    private final Map<String, Double> asked;
    private final String section;

    private Values(Map<String, Double> changes, Map<String, Double> asked, String section) {
        this.changes = changes;
        this.asked = asked;
        this.section = section;
    }

    static Values of(Map<String, Double> changes) {
        return new Values(changes, new LinkedHashMap<>(), "");
    }

    Values in(String name) {
        return new Values(changes, asked, name + '.');
    }

    double number(String name, double now) {
        asked.put(section + name, now);
        return changes.getOrDefault(section + name, now);
    }

    int whole(String name, int now) {
        return (int) number(name, now);
    }

    /** A time of ms that a double holds exactly. */
    long time(String name, long now) {
        return (long) number(name, (double) now);
    }

    Map<String, Double> asked() {
        return asked;
    }
}
