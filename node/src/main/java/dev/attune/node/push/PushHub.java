package dev.attune.node.push;

import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.node.recommend.ListWish;
import dev.attune.node.recommend.Lists;
import dev.attune.node.recommend.ServedList;
import dev.attune.node.site.LearnerListener;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has which list open, and who needs a new one. The person's own doing always brings a list (its version tells the
 * page that the click is in); what others do brings one only when the items differ. The executor's queue is bounded by
 * the number of subscriptions: each is in it at most once.
 */
public final class PushHub implements LearnerListener {
    private static final Logger LOG = LoggerFactory.getLogger(PushHub.class);

    private final ConcurrentHashMap<String, CopyOnWriteArraySet<Subscription>> byPerson = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Arrivals arrivals = new Arrivals();
    /** When the first event of a person came in that is learned and not announced yet; the learner's own. */
    private final Map<String, Long> arrivedAt = new HashMap<>();

    private final Executor executor;
    private final PushMetrics metrics;
    private final int maxOpen;
    private volatile @Nullable Lists lists;
    private volatile long version = -1;

    /** @param maxOpen bound of open subscriptions; one more is refused */
    public PushHub(Executor executor, PushMetrics metrics, int maxOpen) {
        this.executor = executor;
        this.metrics = metrics;
        this.maxOpen = maxOpen;
        metrics.connections(open::get);
    }

    /** Lists are made by this from here on; what the learner announces before is of no interest to anybody. */
    public void serveFrom(Lists source) {
        lists = source;
    }

    /**
     * Opens a list on a page and sends it, unless the page has it already.
     *
     * @param after version that the page has, −1 for none
     * @return null when the bound of open subscriptions is reached
     */
    public @Nullable Subscription subscribe(ListWish wish, PushSink sink, long after) {
        if (open.incrementAndGet() > maxOpen) {
            open.decrementAndGet();
            return null;
        }
        Subscription subscription = new Subscription(wish, sink);
        join(key(wish), Set.of(subscription));
        metrics.opened(sink.transport(), after >= 0);
        if (after < 0 || after != version) {
            schedule(subscription, true, Occasion.NONE);
        }
        return subscription;
    }

    public void unsubscribe(Subscription subscription) {
        String key = key(subscription.wish());
        byPerson.computeIfPresent(key, (ignored, there) -> {
            if (there.remove(subscription)) {
                open.decrementAndGet();
                metrics.closed(subscription.sink().transport());
            }
            return there.isEmpty() ? null : there;
        });
    }

    /** The page takes data again. */
    public void drained(Subscription subscription) {
        if (subscription.takeWaiting()) {
            schedule(subscription, false, Occasion.NONE);
        }
    }

    /** Where collectors say when an event came in. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Open lists. */
    public int open() {
        return open.get();
    }

    @Override
    public void judged(long offset, Event event, Judgement judgement, @Nullable Interaction interaction) {
        if (open.get() == 0) {
            return;
        }
        long nanos = arrivals.take(event.id());
        if (nanos != 0) {
            arrivedAt.putIfAbsent(event.person(), nanos);
        }
    }

    @Override
    public void learned(Set<String> people, long newVersion) {
        version = newVersion;
        if (open.get() > 0) {
            long now = System.nanoTime();
            for (String person : people) {
                Set<Subscription> subscriptions = byPerson.get(person);
                if (subscriptions != null) {
                    Occasion occasion = new Occasion(now, arrivedAt.getOrDefault(person, 0L));
                    subscriptions.forEach(subscription -> schedule(subscription, true, occasion));
                }
            }
        }
        arrivedAt.clear();
    }

    @Override
    public void linked(String anonymous, String person) {
        CopyOnWriteArraySet<Subscription> moving = byPerson.remove(anonymous);
        if (moving == null) {
            return;
        }
        for (Subscription subscription : moving) {
            subscription.become(person);
        }
        join(person, moving);
    }

    private void join(String person, Set<Subscription> joining) {
        byPerson.compute(person, (ignored, there) -> {
            CopyOnWriteArraySet<Subscription> all = there == null ? new CopyOnWriteArraySet<>() : there;
            all.addAll(joining);
            return all;
        });
    }

    @Override
    public void itemChanged(String item, boolean available) {
        if (available) {
            return;
        }
        forEach(subscription -> {
            ServedList last = subscription.last();
            if (last != null && last.holds(item)) {
                schedule(subscription, false, new Occasion(System.nanoTime(), 0));
            }
        });
    }

    /** Lets what everybody else did reach open lists; called every few seconds. */
    public void refresh() {
        forEach(subscription -> {
            ServedList last = subscription.last();
            if (last == null || last.version() < version) {
                schedule(subscription, false, Occasion.NONE);
            }
        });
    }

    private void forEach(java.util.function.Consumer<Subscription> action) {
        for (Set<Subscription> subscriptions : byPerson.values()) {
            for (Subscription subscription : subscriptions) {
                action.accept(subscription);
            }
        }
    }

    private void schedule(Subscription subscription, boolean own, Occasion occasion) {
        if (subscription.schedule(own, occasion)) {
            executor.execute(() -> make(subscription));
        } else {
            metrics.coalesced();
        }
    }

    private void make(Subscription subscription) {
        Lists source = lists;
        boolean own = subscription.begin();
        if (source == null) {
            return;
        }
        if (!subscription.sink().ready()) {
            subscription.waitForDrain(own);
            metrics.slow();
            return;
        }
        try {
            Occasion occasion = subscription.takeOccasion();
            ServedList list = source.serve(subscription.wish());
            ServedList last = subscription.last();
            if (own || last == null || !list.sameItems(last)) {
                subscription.sent(list);
                subscription.sink().send(list, occasion);
            }
        } catch (RuntimeException e) {
            LOG.error("a list could not be pushed", e);
        }
    }

    private static String key(ListWish wish) {
        String person = wish.person();
        return person == null ? "" : person;
    }
}
