package dev.attune.engine.recommend;

import java.util.Locale;

/** The filters, in the order in which a candidate meets them. */
enum Rule {
    UNAVAILABLE,
    EXCLUDED,
    ANCHOR,
    DISMISSED,
    PURCHASED,
    SEEN,
    CATEGORY,
    ATTRIBUTES;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
