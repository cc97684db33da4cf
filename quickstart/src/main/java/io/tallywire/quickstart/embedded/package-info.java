/** A real broker and a real schema registry without an installation. */
@NullMarked
package io.tallywire.quickstart.embedded;

import org.jspecify.annotations.NullMarked;
