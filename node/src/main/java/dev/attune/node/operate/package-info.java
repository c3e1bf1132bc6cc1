/**
 * What operators see of a running site, and what its own tests ask: samples of events, rejects by rule, the pulse, one
 * person followed, what was served, the catalogue's health. Everything is bounded and nothing waits: what does not fit
 * is left out and counted. Start at {@link dev.attune.node.operate.SiteWatch}.
 */
@NullMarked
package dev.attune.node.operate;

import org.jspecify.annotations.NullMarked;
