/** The schema registry behind one small interface, and its errors. */
@NullMarked
package io.tallywire.schemas.registry;

import org.jspecify.annotations.NullMarked;
