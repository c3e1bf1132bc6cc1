package dev.attune.bench.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The clicks of one stream that wait for their list. A click is answered by the first push, in order of arrival, whose
 * version is at or past the offset of the click's verdict. The push may come before the verdict: while any verdict is
 * out, pushes are kept. One thread.
 */
final class InFlight {
    private final ArrayDeque<Push> pushes = new ArrayDeque<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int withoutVerdict;

    private record Push(long version, long at) {}

    private record Waiting(long offset, LongConsumer matched) {}

    /** A click is on its way; exactly one of {@link #verdict} and {@link #refused} follows. */
    void sent() {
        withoutVerdict++;
    }

    /** @param matched gets the time of the push, at once when it is here already */
    void verdict(long offset, LongConsumer matched) {
        Push found = first(offset);
        if (found == null) {
            waiting.add(new Waiting(offset, matched));
        } else {
            matched.accept(found.at());
        }
        endVerdict();
    }

    /** The click was not taken: no list follows. */
    void refused() {
        endVerdict();
    }

    /** @param at time of its last byte, ns */
    void pushed(long version, long at) {
        for (Iterator<Waiting> clicks = waiting.iterator(); clicks.hasNext(); ) {
            Waiting click = clicks.next();
            if (click.offset() <= version) {
                clicks.remove();
                click.matched().accept(at);
            }
        }
        if (withoutVerdict > 0) {
            pushes.add(new Push(version, at));
        }
    }

    /** Clicks whose verdict or list is not here yet. */
    int open() {
        return withoutVerdict + waiting.size();
    }

    private @Nullable Push first(long offset) {
        for (Push push : pushes) {
            if (push.version() >= offset) {
                return push;
            }
        }
        return null;
    }

    private void endVerdict() {
        withoutVerdict--;
        if (withoutVerdict == 0) {
            pushes.clear();
        }
    }
}
