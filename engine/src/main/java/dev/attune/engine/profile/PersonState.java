package dev.attune.engine.profile;

/** The mutable state of one person, owned by the thread that runs the step. */
public final class PersonState {}
