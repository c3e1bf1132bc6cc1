/** Harnesses and generators for tests of any module. Start at {@link dev.attune.testkit.StepHarness}. */
@NullMarked
package dev.attune.testkit;

import org.jspecify.annotations.NullMarked;
