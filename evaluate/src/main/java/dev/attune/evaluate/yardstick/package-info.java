/** Models of others, rebuilt plainly to measure the product's sources against; not part of the product. */
@NullMarked
package dev.attune.evaluate.yardstick;

import org.jspecify.annotations.NullMarked;
