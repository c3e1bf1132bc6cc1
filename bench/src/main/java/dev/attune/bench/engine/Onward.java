package dev.attune.bench.engine;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.SignalEncoder;
import java.util.List;

/**
 * How a stream goes on: its last interactions again and again, each time later and by other people, since what is
 * learned anew costs another amount than what is learned twice.
 */
final class Onward {
    private final List<Interaction> interactions;
    private final SignalEncoder encoder;
    private final long span;
    private long offset;
    private int round = 1;
    private int next;

    Onward(List<Interaction> interactions, Catalog catalog) {
        this.interactions = interactions;
        this.encoder = new SignalEncoder(catalog);
        this.span = interactions.get(interactions.size() - 1).time()
                - interactions.get(0).time()
                + 1_000;
        this.offset = interactions.get(interactions.size() - 1).offset();
    }

    /** The next interaction. */
    Interaction interaction() {
        if (next == interactions.size()) {
            next = 0;
            round++;
        }
        Interaction i = interactions.get(next++);
        return new Interaction(
                ++offset,
                0,
                i.person() + '#' + round,
                i.sequence(),
                i.profileVersion(),
                i.time() + round * span,
                i.type(),
                i.item(),
                i.categories(),
                i.weight(),
                i.retraction(),
                i.firstTouch(),
                i.session(),
                i.device(),
                i.context(),
                i.recommendation());
    }

    /** The next interaction as sources see it; the same object each time. */
    Signal signal() {
        while (!encoder.encode(interaction())) {
            // An item that has no index teaches nobody.
        }
        return encoder.signal();
    }
}
