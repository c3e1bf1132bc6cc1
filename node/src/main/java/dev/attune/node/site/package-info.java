/**
 * One site: its engine, log, stores and learner, built in one place. Start at {@link Site}; the way of an event is
 * {@link Learner}.
 */
@NullMarked
package dev.attune.node.site;

import org.jspecify.annotations.NullMarked;
