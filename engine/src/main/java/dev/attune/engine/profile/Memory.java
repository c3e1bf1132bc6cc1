package dev.attune.engine.profile;

import dev.attune.engine.event.Consent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** All that was gathered about a person, and what moves to the known person when an anonymous one is linked. */
final class Memory {
    private final Horizons horizons;
    private EventIds ids = new EventIds();
    private Taste taste;
    private RecentItems recent = new RecentItems();
    private RobotWatch robot = new RobotWatch();
    private Trail trail = new Trail();
    private @Nullable Holdings holdings;
    private @Nullable Durations durations;
    private @Nullable Session session;
    private @Nullable Attributes attributes;

    Memory(Horizons horizons) {
        this.horizons = horizons;
        this.taste = new Taste(horizons);
    }

    EventIds ids() {
        return ids;
    }

    Taste taste() {
        return taste;
    }

    RecentItems recent() {
        return recent;
    }

    @Nullable
    Holdings holdings() {
        return holdings;
    }

    Holdings ownHoldings() {
        holdings = holdings == null ? new Holdings() : holdings;
        return holdings;
    }

    Durations ownDurations() {
        durations = durations == null ? new Durations() : durations;
        return durations;
    }

    RobotWatch robot() {
        return robot;
    }

    Trail trail() {
        return trail;
    }

    void trail(Trail replacement) {
        trail = replacement;
    }

    @Nullable
    Session session() {
        return session;
    }

    /** Puts a new session in the place of the last one. */
    Session begin(long time) {
        session = new Session(horizons.intent(), time);
        return session;
    }

    @Nullable
    Attributes attributes() {
        return attributes;
    }

    Attributes ownAttributes() {
        attributes = attributes == null ? new Attributes() : attributes;
        return attributes;
    }

    @Nullable
    Consent consent() {
        return attributes == null ? null : attributes.consent();
    }

    /** Takes in what another one remembers, the trail apart; that one is of no use afterwards. */
    void merge(Memory other, long sessionGap) {
        taste.merge(other.taste);
        recent.merge(other.recent);
        if (other.holdings != null) {
            ownHoldings().merge(other.holdings);
        }
        if (other.durations != null) {
            ownDurations().merge(other.durations, horizons.categories().halfLife());
        }
        session = Session.merged(session, other.session, sessionGap);
    }

    void mergeAttributes(Memory other) {
        if (other.attributes != null) {
            ownAttributes().merge(other.attributes);
        }
    }

    void write(StateWriter writer) throws IOException {
        ids.write(writer);
        taste.write(writer);
        recent.write(writer);
        writer.flag(holdings != null);
        if (holdings != null) {
            holdings.write(writer);
        }
        writer.flag(durations != null);
        if (durations != null) {
            durations.write(writer);
        }
        robot.write(writer);
        trail.write(writer);
        writer.flag(session != null);
        if (session != null) {
            session.write(writer);
        }
        writer.flag(attributes != null);
        if (attributes != null) {
            attributes.write(writer);
        }
    }

    static Memory read(StateReader reader, Horizons horizons) throws IOException {
        Memory memory = new Memory(horizons);
        memory.ids = EventIds.read(reader);
        memory.taste = Taste.read(reader, horizons);
        memory.recent = RecentItems.read(reader);
        memory.holdings = reader.flag() ? Holdings.read(reader) : null;
        memory.durations =
                reader.flag() ? Durations.read(reader, horizons.categories().halfLife()) : null;
        memory.robot = RobotWatch.read(reader);
        memory.trail = Trail.read(reader);
        memory.session = reader.flag() ? Session.read(reader, horizons.intent()) : null;
        memory.attributes = reader.flag() ? Attributes.read(reader) : null;
        return memory;
    }
}
