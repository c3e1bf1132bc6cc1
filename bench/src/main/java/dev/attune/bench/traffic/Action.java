package dev.attune.bench.traffic;

/**
 * One event before it is written down.
 *
 * @param type name on the wire
 * @param time ms since the epoch
 * @param item number in the catalogue
 */
public record Action(String id, String type, long time, String person, String session, int item) {}
