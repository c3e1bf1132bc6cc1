package dev.attune.node.site;

import java.util.Set;

/** Told by the learner, on its thread, what readers may now see; must return quickly. */
public interface LearnerListener {
    /**
     * People whose lists may have changed, everything up to the offset being learned and published.
     *
     * @param version log offset
     */
    void learned(Set<String> people, long version);

    /** An anonymous person became a known one. */
    void linked(String anonymous, String person);

    /** An item went out of stock, out of the catalogue, or came back. */
    void itemChanged(String item, boolean available);
}
