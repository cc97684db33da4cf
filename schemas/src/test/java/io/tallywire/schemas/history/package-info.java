/** Keeps the committed versions of the schemas and checks new ones against them. */
@NullMarked
package io.tallywire.schemas.history;

import org.jspecify.annotations.NullMarked;
