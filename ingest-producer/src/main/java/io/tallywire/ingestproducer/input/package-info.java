/** Turns files and streams into articles, withdrawals and rejects, one at a time and in order. */
@NullMarked
package io.tallywire.ingestproducer.input;

import org.jspecify.annotations.NullMarked;
