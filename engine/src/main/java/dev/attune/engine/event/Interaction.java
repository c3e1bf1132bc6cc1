package dev.attune.engine.event;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.event.Event.ListPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clean interaction of a person with an item: what the profile step emits and every source learns from. It carries
 * the session before it, so that learners keep no state per person.
 *
 * @param offset log offset of the event it came from
 * @param index number among the interactions of that offset, from 0
 * @param person pseudonym
 * @param sequence rising number among the person's interactions, from 1; gaps only where an anonymous person joined
 * @param profileVersion version of the profile that holds the effect of this interaction
 * @param time event time, ms since the epoch
 * @param categories the item's categories when it happened
 * @param weight engagement weight; negative for rejection
 * @param retraction takes back the interaction with the same other fields (robot found, release undone)
 * @param firstTouch whether the person had not touched the item in this session before
 * @param session the session's id as the step cut it
 * @param device coarse device class, for example {@code phone}
 * @param context the session before, newest first, each item once, at most ten
 * @param recommendation the list that the item was seen in, or null
 */
public record Interaction(
        long offset,
        int index,
        String person,
        long sequence,
        long profileVersion,
        long time,
        EventType type,
        String item,
        List<String> categories,
        double weight,
        boolean retraction,
        boolean firstTouch,
        String session,
        String device,
        List<Touch> context,
        @Nullable ListPosition recommendation) {

    public Interaction {
        requireNonNull(person, "person");
        requireNonNull(type, "type");
        requireNonNull(item, "item");
        categories = List.copyOf(categories);
        context = List.copyOf(context);
    }

    /** An earlier item of the session, how many steps back it was touched last (from 1), and its weight. */
    public record Touch(String item, int distance, double weight) {}

    /** The same interaction under another number among those of its offset. */
    public Interaction withIndex(int other) {
        return new Interaction(
                offset,
                other,
                person,
                sequence,
                profileVersion,
                time,
                type,
                item,
                categories,
                weight,
                retraction,
                firstTouch,
                session,
                device,
                context,
                recommendation);
    }

    /** The same interaction, taken back (or, of a retraction, given again) at another place of the stream. */
    public Interaction negated(long offset, int index, long sequence) {
        return new Interaction(
                offset,
                index,
                person,
                sequence,
                profileVersion,
                time,
                type,
                item,
                categories,
                weight,
                !retraction,
                firstTouch,
                session,
                device,
                context,
                recommendation);
    }
}
