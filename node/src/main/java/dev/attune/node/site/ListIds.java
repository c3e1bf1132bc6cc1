package dev.attune.node.site;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** Ids of served lists: the time in front, so that they sort; 80 random bits, so that nobody guesses one. Any thread. */
public final class ListIds {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ListIds(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        byte[] bits = new byte[10];
        random.nextBytes(bits);
        return "l" + Long.toString(clock.millis(), 36) + HexFormat.of().formatHex(bits);
    }
}
