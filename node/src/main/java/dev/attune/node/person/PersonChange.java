package dev.attune.node.person;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.PersonUpdated;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a site, or the person, says of a person. An empty value removes the attribute or answer.
 *
 * @param attributes set by the site's own servers
 * @param answers of a questionnaire; the person may set them with a user token
 * @param consent null when nothing is said of it
 */
public record PersonChange(
        Map<String, String> attributes,
        Map<String, String> answers,
        @Nullable Consent consent) {
    /** Answers stand among the attributes of a profile under this prefix. */
    public static final String ANSWER_PREFIX = "answer.";

    public PersonChange {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** Whether the person's own token is enough for it. */
    public boolean isOwn() {
        return attributes.isEmpty();
    }

    /** The entry for the log. */
    public PersonUpdated asEntry(String pseudonym, long receivedAt) {
        Map<String, String> all = new TreeMap<>(attributes);
        answers.forEach((name, value) -> all.put(ANSWER_PREFIX + name, value));
        return new PersonUpdated(pseudonym, all, consent, receivedAt);
    }
}
