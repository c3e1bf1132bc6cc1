package dev.attune.engine.profile;

import dev.attune.engine.decay.DecayedMoments;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a person's durations usually are: the windows of the outlier filter, and the moments of the log active time. */
final class Durations {
    private @Nullable DurationWindow active;
    private @Nullable DurationWindow hover;
    private @Nullable DecayedMoments reading;

    DurationWindow active() {
        active = active == null ? new DurationWindow() : active;
        return active;
    }

    DurationWindow hover() {
        hover = hover == null ? new DurationWindow() : hover;
        return hover;
    }

    /** Mean and variance of the natural logarithm of the active time in seconds. */
    DecayedMoments reading(long halfLife) {
        reading = reading == null ? new DecayedMoments(halfLife) : reading;
        return reading;
    }

    void merge(Durations other, long halfLife) {
        if (other.active != null) {
            active().merge(other.active);
        }
        if (other.hover != null) {
            hover().merge(other.hover);
        }
        if (other.reading != null) {
            reading(halfLife).merge(other.reading);
        }
    }

    void write(StateWriter writer) throws IOException {
        write(writer, active);
        write(writer, hover);
        writer.flag(reading != null);
        if (reading != null) {
            reading.write(writer.data());
        }
    }

    private static void write(StateWriter writer, @Nullable DurationWindow window) throws IOException {
        writer.flag(window != null);
        if (window != null) {
            window.write(writer);
        }
    }

    static Durations read(StateReader reader, long halfLife) throws IOException {
        Durations durations = new Durations();
        durations.active = reader.flag() ? DurationWindow.read(reader) : null;
        durations.hover = reader.flag() ? DurationWindow.read(reader) : null;
        durations.reading = reader.flag() ? DecayedMoments.read(reader.data(), halfLife) : null;
        return durations;
    }
}
