package dev.attune.evaluate.run;

import dev.attune.evaluate.exam.Refresh;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How models are asked. */
enum Protocol {
    /** Each click of each test session is predicted from the clicks before it. */
    NEXT_ITEM(Refresh.NONE),
    /** Every row in time order: asked, recorded, learned. */
    PREQUENTIAL(Refresh.LIVE),
    /** One list of unseen items for each person, against all that the person liked later. */
    TOP_N(Refresh.NONE),
    /** What policies would earn, estimated from what another one showed with known probabilities. */
    OFF_POLICY(Refresh.NONE);

    private final Refresh usual;

    Protocol(Refresh usual) {
        this.usual = usual;
    }

    /** The mode of refresh when none is named. */
    Refresh usualRefresh() {
        return usual;
    }

    /** The name on the command line. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The protocol of a name; throws {@link IllegalArgumentException} when there is none. */
    static Protocol ofName(String name) {
        for (Protocol protocol : values()) {
            if (protocol.wireName().equals(name)) {
                return protocol;
            }
        }
        String names = Arrays.stream(values()).map(Protocol::wireName).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("protocol: " + name + " (expected: one of " + names + ")");
    }
}
