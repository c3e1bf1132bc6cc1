package dev.attune.testkit.shoppers;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A shopper in front of lists. Reads from the top, clicks the first item that attracts, and loses patience on the way:
 * the cascade model (Craswell, Zoeter, Taylor, Ramsey, WSDM 2008) with abandonment, so places further down are seen
 * less. What was clicked before attracts much less. One thread.
 */
public final class BrowsingShopper {
    private static final double GOES_ON = 0.85;
    private static final double FAVOURITE = 0.6;
    private static final double NEUTRAL = 0.05;
    private static final double DISLIKED = 0.003;
    private static final double AGAIN = 0.2;

    private final ShopCatalogue catalogue;
    private final Shopper shopper;
    private final SplittableRandom random;
    private final BitSet clicked = new BitSet();

    /** A shopper who has seen no list yet. */
    public BrowsingShopper(ShopCatalogue catalogue, Shopper shopper) {
        this.catalogue = catalogue;
        this.shopper = shopper;
        this.random = new SplittableRandom(Seeds.mix(shopper.seed(), 0xB0075EL));
    }

    /** The place, from 0, of the item that is clicked in this list, or −1 when the shopper leaves it. */
    public int click(List<String> list) {
        for (int place = 0; place < list.size(); place++) {
            int item = catalogue.index(list.get(place));
            if (item >= 0 && random.nextDouble() < attraction(item)) {
                clicked.set(item);
                return place;
            }
            if (random.nextDouble() >= GOES_ON) {
                return -1;
            }
        }
        return -1;
    }

    /** Probability of a click on an item that is looked at. */
    public double attraction(int item) {
        int category = catalogue.category(item);
        double taste = NEUTRAL;
        if (shopper.taste().likes(category)) {
            taste = FAVOURITE;
        }
        if (shopper.taste().disliked() == category) {
            taste = DISLIKED;
        }
        double again = clicked.get(item) ? AGAIN : 1;
        return taste * again * (0.5 + 0.5 * catalogue.appeal(item));
    }
}
