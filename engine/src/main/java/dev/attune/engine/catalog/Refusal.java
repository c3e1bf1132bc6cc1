package dev.attune.engine.catalog;

/**
 * An item that had no room in the catalogue.
 *
 * @param id as it was sent, its first 256 characters
 * @param least how often it was refused at least, each time decayed with a half-life of a day
 * @param most how often at most
 */
public record Refusal(String id, double least, double most) {}
