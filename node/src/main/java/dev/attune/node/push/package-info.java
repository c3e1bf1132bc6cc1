/** Changed lists on their way to open pages: coalesced, resumable, never queued without bound. Start at {@link PushHub}. */
@NullMarked
package dev.attune.node.push;

import org.jspecify.annotations.NullMarked;
