/**
 * What is evaluated: the product as it serves, single sources and yardsticks, all in the same process. Start at
 * {@link dev.attune.evaluate.model.Models} (the names) and {@link dev.attune.evaluate.model.Home} (the engine they share).
 */
@NullMarked
package dev.attune.evaluate.model;

import org.jspecify.annotations.NullMarked;
