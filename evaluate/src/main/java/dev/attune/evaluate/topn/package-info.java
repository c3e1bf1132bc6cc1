/** The protocol {@code top-n}: what somebody has not seen yet, ranked whole; start with {@link TopN}. */
@NullMarked
package dev.attune.evaluate.topn;

import org.jspecify.annotations.NullMarked;
