/**
 * From the bytes of {@code POST /v1/events} to validated, pseudonymised events and one verdict for each. Pure: no I/O,
 * no threads, no clock. Start at {@link dev.attune.node.collect.EventBatchParser}; the rules of one event are in
 * {@code EventParser}, those of time in {@code EventTimes}.
 */
@NullMarked
package dev.attune.node.collect;

import org.jspecify.annotations.NullMarked;
