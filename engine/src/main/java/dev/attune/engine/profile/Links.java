package dev.attune.engine.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a known person remembers of anonymous ones: that there were links at all (then this one can never become
 * anonymous, so no ring of aliases can arise), and the last 64 that joined, each of which joins once.
 */
final class Links {
    private static final int CAPACITY = 64;

    private boolean known;
    private List<String> joined = List.of();

    boolean isKnown() {
        return known;
    }

    void becomeKnown() {
        known = true;
    }

    /** @return false when this anonymous person had joined before */
    boolean join(String anonymous) {
        known = true;
        if (joined.contains(anonymous)) {
            return false;
        }
        if (joined.size() == CAPACITY) {
            joined.remove(0);
        }
        joined = joined.isEmpty() ? new ArrayList<>(1) : joined;
        joined.add(anonymous);
        return true;
    }

    List<String> joined() {
        return List.copyOf(joined);
    }

    void write(StateWriter writer) throws IOException {
        writer.flag(known);
        writer.number(joined.size());
        for (String anonymous : joined) {
            writer.string(anonymous);
        }
    }

    static Links read(StateReader reader) throws IOException {
        Links links = new Links();
        links.known = reader.flag();
        int size = reader.size();
        links.joined = size == 0 ? List.of() : new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            links.joined.add(reader.name());
        }
        return links;
    }
}
