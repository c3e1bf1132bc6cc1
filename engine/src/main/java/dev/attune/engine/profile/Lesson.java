package dev.attune.engine.profile;

import dev.attune.engine.event.Event.ListPosition;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction teaches, without its place in the stream: enough to give it, to take it back and to give it again.
 *
 * @param owner whose interaction it was, null for the person that the trail belongs to now
 * @param sessionStart start of the session as it was known then
 */
record Lesson(
        @Nullable String owner,
        long profileVersion,
        long time,
        EventType type,
        String item,
        List<String> categories,
        double weight,
        boolean firstTouch,
        long sessionStart,
        Device device,
        List<Touch> context,
        @Nullable ListPosition list) {

    Lesson ownedBy(String person) {
        return new Lesson(
                person,
                profileVersion,
                time,
                type,
                item,
                categories,
                weight,
                firstTouch,
                sessionStart,
                device,
                context,
                list);
    }

    Interaction interaction(String person, Place place, boolean retraction) {
        String name = owner == null ? person : owner;
        return new Interaction(
                place.offset(),
                place.index(),
                name,
                place.sequence(),
                profileVersion,
                time,
                type,
                item,
                categories,
                weight,
                retraction,
                firstTouch,
                Session.id(name, sessionStart),
                device.wireName(),
                context,
                list);
    }

    /** A place in the stream of interactions. */
    record Place(long offset, int index, long sequence) {}
}
