/** Records in words. */
@NullMarked
package io.tallywire.schemas.text;

import org.jspecify.annotations.NullMarked;
