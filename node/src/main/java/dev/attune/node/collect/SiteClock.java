package dev.attune.node.collect;

/** What a site's time is. */
public enum SiteClock {
    /** The server's clock; the clients' skew is corrected. */
    WALL,
    /** The greatest event time accepted so far: for replays of recorded behaviour. */
    STREAM
}
