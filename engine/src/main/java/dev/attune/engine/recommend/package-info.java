/** From a profile to a list: candidates, blend, filters, reasons. Start at {@link Request} and {@link RankedList}. */
@NullMarked
package dev.attune.engine.recommend;

import org.jspecify.annotations.NullMarked;
