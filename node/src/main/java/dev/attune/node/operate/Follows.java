package dev.attune.node.operate;

import dev.attune.engine.event.Event;
import dev.attune.engine.profile.Profile;
import dev.attune.node.recommend.ServedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who follows whom. While nobody follows anybody, an event costs one read of a counter. Any thread. */
public final class Follows {
    private static final int MOST = 64;

    private final ConcurrentHashMap<String, CopyOnWriteArraySet<Follower>> byPerson = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    /**
     * Begins to follow a person.
     *
     * @param people the person's pseudonyms
     * @return null when as many are followed as may be
     */
    public @Nullable Follower open(Set<String> people) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            return null;
        }
        Follower follower = new Follower(people);
        people.forEach(person -> join(person, follower));
        return follower;
    }

    public void close(Follower follower) {
        for (String person : follower.people()) {
            byPerson.computeIfPresent(person, (ignored, there) -> {
                there.remove(follower);
                return there.isEmpty() ? null : there;
            });
        }
        open.decrementAndGet();
    }

    void linked(String anonymous, String person) {
        if (open.get() > 0) {
            Set<Follower> moving = byPerson.get(anonymous);
            if (moving != null) {
                moving.forEach(follower -> joinAlso(person, follower));
            }
        }
    }

    void judged(Event event, EventSample sample) {
        if (open.get() == 0) {
            return;
        }
        Set<Follower> followers = byPerson.get(event.person());
        if (followers == null && event.anonymous() != null) {
            followers = byPerson.get(event.anonymous());
        }
        tell(followers, new Happening.Did(sample));
    }

    void published(List<Profile> profiles) {
        if (open.get() == 0) {
            return;
        }
        for (Profile profile : profiles) {
            if (profile.linkedTo() == null) {
                tell(byPerson.get(profile.user()), new Happening.Changed(profile));
            }
        }
    }

    void served(ServedList list) {
        if (open.get() > 0 && list.user() != null) {
            tell(byPerson.get(list.user()), new Happening.Served(list));
        }
    }

    private static void tell(@Nullable Set<Follower> followers, Happening happening) {
        if (followers != null) {
            followers.forEach(follower -> follower.offer(happening));
        }
    }

    private void joinAlso(String person, Follower follower) {
        if (follower.people().add(person)) {
            join(person, follower);
        }
    }

    private void join(String person, Follower follower) {
        byPerson.compute(person, (ignored, there) -> {
            CopyOnWriteArraySet<Follower> all = there == null ? new CopyOnWriteArraySet<>() : there;
            all.add(follower);
            return all;
        });
    }
}
