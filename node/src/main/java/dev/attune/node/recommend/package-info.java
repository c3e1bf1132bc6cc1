/** Lists over HTTP: made by the engine, recorded, answered, explained. Start at {@link Lists}. */
@NullMarked
package dev.attune.node.recommend;

import org.jspecify.annotations.NullMarked;
