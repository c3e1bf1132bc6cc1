package dev.attune.evaluate.run;

import dev.attune.engine.catalog.Hash64;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Parts the rows of a training part: the sessions that began last are for validation, the others for training. */
final class Cut {
    private final Set<Long> last;
    private final long start;

    private Cut(Set<Long> last, long start) {
        this.last = last;
        this.start = start;
    }

    /** Reads all rows once; sessions that begin together with the first one of the last share belong to it. */
    static Cut lastShare(Rows rows, double share) {
        Map<Long, Long> starts = new HashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            starts.merge(session(row), row.time(), Math::min);
        }
        long[] times = starts.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        int first = Math.min(times.length - 1, (int) Math.ceil(times.length * (1 - share)));
        Set<Long> last = new HashSet<>();
        for (Map.Entry<Long, Long> entry : starts.entrySet()) {
            if (entry.getValue() >= times[first]) {
                last.add(entry.getKey());
            }
        }
        return new Cut(last, times[first]);
    }

    /** When the first of the validation sessions began, ms. */
    long start() {
        return start;
    }

    boolean validates(Row row) {
        return last.contains(session(row));
    }

    private static long session(Row row) {
        return Hash64.of(row.user() + "/" + row.anonymousId() + "/" + row.session());
    }
}
