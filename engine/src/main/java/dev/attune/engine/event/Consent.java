package dev.attune.engine.event;

/** What a person allows. Without personalization an event is counted, but teaches nothing about the person. */
public record Consent(boolean analytics, boolean personalization) {
    /** The state of people who were never asked and sites that need not ask. */
    public static final Consent GRANTED = new Consent(true, true);
}
