package dev.attune.bench.push;

import java.util.List;

/**
 * What {@code attune bench push} runs.
 *
 * @param rates clicks a second, one phase each
 * @param seconds measured in each phase, after {@code warmup} seconds that are not
 * @param streams people with an open page, who click
 * @param background events a second by other people meanwhile
 * @param people others, who were there before
 * @param history events of the others, sent before the first stream opens
 */
record PushSettings(
        List<Integer> rates,
        int seconds,
        int warmup,
        int streams,
        int background,
        int people,
        int history,
        int items,
        long seed) {
    PushSettings {
        rates = List.copyOf(rates);
    }
}
