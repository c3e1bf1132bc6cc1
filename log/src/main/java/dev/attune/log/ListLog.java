package dev.attune.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every list that was served, as JSON: what learning, attribution and audits read. */
public interface ListLog extends AutoCloseable {
    /** Keeps lists without waiting for stable storage. */
    void put(List<ServedList> lists);

    /** The list of an id, null when it is unknown or too old. */
    @Nullable
    ServedList get(String id);

    /** Removes a person's lists; no file holds the pseudonym any more when this returns. */
    int removePerson(String person);

    /** Drops lists served before this time, ms. */
    void dropBefore(long time);

    @Override
    void close();

    /** One served list: its id, the person's pseudonym (empty for nobody), when it was made, and its JSON. */
    record ServedList(String id, String person, long time, String json) {}
}
