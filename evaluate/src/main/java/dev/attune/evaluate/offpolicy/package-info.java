/**
 * What a policy would have earned, estimated from what another one showed with known probabilities. Start at
 * {@link dev.attune.evaluate.offpolicy.Estimator}.
 */
@NullMarked
package dev.attune.evaluate.offpolicy;

import org.jspecify.annotations.NullMarked;
