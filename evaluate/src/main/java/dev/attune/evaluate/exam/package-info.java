/**
 * Protocols, and the rules that keep what is to be predicted from those who predict it. Start at
 * {@link dev.attune.evaluate.exam.Exam}.
 */
@NullMarked
package dev.attune.evaluate.exam;

import org.jspecify.annotations.NullMarked;
