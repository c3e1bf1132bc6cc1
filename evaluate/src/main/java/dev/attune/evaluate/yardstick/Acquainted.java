package dev.attune.evaluate.yardstick;

import java.util.Map;

/** A yardstick that is told of people's attributes, which interactions do not carry. */
public interface Acquainted {
    /** @param personHash as in the person's signals and queries */
    void introduce(long personHash, Map<String, String> attributes);
}
