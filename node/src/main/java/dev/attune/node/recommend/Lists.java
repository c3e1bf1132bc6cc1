package dev.attune.node.recommend;

import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.Request;
import dev.attune.node.site.Site;
import java.util.function.Consumer;

/** Makes lists: profile, engine, record. Any thread. */
public final class Lists {
    /** Behind by more entries than this, the answer says stale. */
    private static final long STALE_LAG = 1_000;

    private final Site site;
    private final Consumer<ServedList> watch;

    /** @param watch is told of every list, on the thread that made it; must return quickly */
    public Lists(Site site, Consumer<ServedList> watch) {
        this.site = site;
        this.watch = watch;
    }

    /** Makes a list and records it. */
    public ServedList serve(ListWish wish) {
        long start = System.nanoTime();
        // Read before anything else: the list holds at least this much.
        long version = site.position();
        boolean stale = site.lag() > STALE_LAG;
        Profile profile =
                wish.person() == null ? Profile.unknown("") : site.profiles().of(wish.person());
        long now = site.time().now();
        RankedList ranked = site.engine()
                .recommend(new Request(
                        profile,
                        wish.slot(),
                        wish.limit(),
                        wish.item(),
                        wish.exclude(),
                        wish.category(),
                        wish.filters(),
                        now));
        ServedList list = new ServedList(
                site.listIds().next(),
                wish.slot(),
                wish.person() == null ? null : profile.user(),
                version,
                now,
                ranked.personalized(),
                stale,
                ranked.items());
        site.lists().record(list.id(), wish.person() == null ? "" : profile.user(), now, () -> ListJson.write(list));
        watch.accept(list);
        site.metrics().listMade(System.nanoTime() - start);
        return list;
    }
}
