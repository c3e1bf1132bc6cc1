package dev.attune.engine.event;

/**
 * One input of a site's engine, in the order of the site's log. Everything that can change what Attune answers is an
 * entry: replaying the same entries gives the same state.
 */
public sealed interface Entry permits Event, ItemStored, ItemRemoved, PersonUpdated {

    /** Site time at which the entry was taken in, ms since the epoch. The engine takes the greatest so far as its time. */
    long receivedAt();

    /** The log key: the pseudonym of the person it belongs to, or the empty string for entries about the catalogue. */
    String key();
}
