/**
 * Made-up shoppers with hidden tastes. {@link dev.attune.testkit.shoppers.Simulator} writes what they do and knows what
 * they like, {@link dev.attune.testkit.shoppers.BrowsingShopper} reacts to a list, and
 * {@link dev.attune.testkit.shoppers.LoadStream} is traffic without end. Same seed, same everything.
 */
@NullMarked
package dev.attune.testkit.shoppers;

import org.jspecify.annotations.NullMarked;
