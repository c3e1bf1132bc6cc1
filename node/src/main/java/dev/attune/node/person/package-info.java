/**
 * From the bodies of {@code /v1/users/…} to what is known of a person. Pure. Start at
 * {@link dev.attune.node.person.PersonParser}.
 */
@NullMarked
package dev.attune.node.person;

import org.jspecify.annotations.NullMarked;
