/**
 * What every implementation of the three log contracts must do, as cases that any of them can be put through. Start at
 * {@link dev.attune.log.kit.EventLogKit}.
 *
 * <p>The cases are plain Java in the main sources, with assertions of their own: a connector in another module, or in
 * another repository, runs them from whatever test framework it has, with no test artifact to depend on. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *     return EventLogKit.cases(MyHome::new).stream().map(c -> DynamicTest.dynamicTest(c.name(), c::run));
 * }
 * }</pre>
 */
@NullMarked
package dev.attune.log.kit;

import org.jspecify.annotations.NullMarked;
