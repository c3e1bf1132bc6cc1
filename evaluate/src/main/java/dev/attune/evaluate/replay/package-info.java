/**
 * Sends recorded behaviour through the real collector. Start at {@link dev.attune.evaluate.replay.Replay}; the command
 * line is {@link dev.attune.evaluate.replay.ReplayCommand}.
 */
@NullMarked
package dev.attune.evaluate.replay;

import org.jspecify.annotations.NullMarked;
