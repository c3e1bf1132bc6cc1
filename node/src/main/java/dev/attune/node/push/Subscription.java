package dev.attune.node.push;

import dev.attune.node.recommend.ListWish;
import dev.attune.node.recommend.ServedList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One list on one open page. However many changes come while a list is being made or the page is slow, one list follows,
 * made from the newest state.
 */
public final class Subscription {
    private final PushSink sink;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile ListWish wish;
    private volatile boolean own;
    private volatile boolean waiting;
    private volatile Occasion occasion = Occasion.NONE;
    private volatile @Nullable ServedList last;

    Subscription(ListWish wish, PushSink sink) {
        this.wish = wish;
        this.sink = sink;
    }

    ListWish wish() {
        return wish;
    }

    PushSink sink() {
        return sink;
    }

    void become(String person) {
        wish = wish.of(person);
    }

    @Nullable
    ServedList last() {
        return last;
    }

    void sent(ServedList list) {
        last = list;
    }

    /** Asks for a list; true when the caller has to see to it that one is made. */
    boolean schedule(boolean ownChange, Occasion because) {
        if (ownChange) {
            own = true;
        }
        if (occasion.learnedAt() == 0) {
            occasion = because;
        }
        return scheduled.compareAndSet(false, true);
    }

    /** The making begins: later changes ask again. Gives whether the person's own doing asked. */
    boolean begin() {
        scheduled.set(false);
        boolean wasOwn = own;
        own = false;
        return wasOwn;
    }

    /** The first change that is answered now; starts anew. */
    Occasion takeOccasion() {
        Occasion taken = occasion;
        occasion = Occasion.NONE;
        return taken;
    }

    /** The page is slow: remember that it wants a list as soon as it can take one. */
    void waitForDrain(boolean ownChange) {
        if (ownChange) {
            own = true;
        }
        waiting = true;
    }

    boolean takeWaiting() {
        boolean was = waiting;
        waiting = false;
        return was;
    }
}
