/**
 * Does a site serve what its sources know? Start at {@link dev.attune.evaluate.check.NextItemOverHttp}, which runs the
 * same cases against {@link dev.attune.evaluate.check.HttpSite} or against an engine in the same process.
 */
@NullMarked
package dev.attune.evaluate.check;

import org.jspecify.annotations.NullMarked;
