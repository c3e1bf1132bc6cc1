/**
 * From the bodies of {@code /v1/items} to items. Pure. Start at {@link dev.attune.node.catalog.ItemParser}.
 */
@NullMarked
package dev.attune.node.catalog;

import org.jspecify.annotations.NullMarked;
