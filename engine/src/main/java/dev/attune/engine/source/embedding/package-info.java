/** Items as vectors that sessions teach, a step at a time: start with {@link SessionEmbedding}. */
@NullMarked
package dev.attune.engine.source.embedding;

import org.jspecify.annotations.NullMarked;
