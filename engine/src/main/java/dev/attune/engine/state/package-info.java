/** Snapshots: named sections with checksums. Start at {@link Snapshot}. */
@NullMarked
package dev.attune.engine.state;

import org.jspecify.annotations.NullMarked;
