package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;

/** A way to find candidates in the pair table. Any thread. */
@FunctionalInterface
interface Reading {
    void propose(Query query, Candidates candidates);
}
