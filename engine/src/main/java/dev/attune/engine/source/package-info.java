/** Candidate sources: each learns from every interaction and proposes items. Start at {@link Source}. */
@NullMarked
package dev.attune.engine.source;

import org.jspecify.annotations.NullMarked;
