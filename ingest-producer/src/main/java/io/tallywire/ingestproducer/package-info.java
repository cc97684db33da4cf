/** The command that turns files into article records, and the engine behind it for use without a command line. */
@NullMarked
package io.tallywire.ingestproducer;

import org.jspecify.annotations.NullMarked;
