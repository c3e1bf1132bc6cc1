package dev.attune.evaluate.format;

/**
 * Times for sets that have none: sessions start at even distances, clicks of a session follow each other after ten
 * seconds.
 *
 * @param spacingMs from one session's start to the next
 * @param firstSession number of the session that comes next, from 0
 */
public record Pace(double spacingMs, long firstSession) {
    static final long START_MS = 1_451_606_400_000L;
    static final long TRAINING_MS = 90L * 24 * 3600 * 1000;
    static final long CLICK_MS = 10_000;

    public Pace {
        if (!(spacingMs > 0) || firstSession < 0) {
            throw new IllegalArgumentException("pace: " + spacingMs + " ms from session " + firstSession
                    + " on (expected: spacing > 0, session >= 0)");
        }
    }

    /** So many training sessions spread over 90 days from 2016-01-01 on. */
    static Pace ofTraining(long sessions) {
        return new Pace((double) TRAINING_MS / sessions, 0);
    }

    Pace after(long sessions) {
        return new Pace(spacingMs, firstSession + sessions);
    }

    long clickTime(long session, int click) {
        return START_MS + Math.round((firstSession + session) * spacingMs) + click * CLICK_MS;
    }
}
