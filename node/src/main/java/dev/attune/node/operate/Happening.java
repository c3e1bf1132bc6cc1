package dev.attune.node.operate;

import dev.attune.engine.profile.Profile;
import dev.attune.node.recommend.ServedList;

/** Something that happened to a person who is followed. */
public sealed interface Happening {
    /** The person did something. */
    record Did(EventSample event) implements Happening {}

    /** The profile changed. */
    record Changed(Profile profile) implements Happening {}

    /** A list was made for the person. */
    record Served(ServedList list) implements Happening {}
}
