/** What the commands of all modules share. */
@NullMarked
package io.tallywire.runtime.cli;

import org.jspecify.annotations.NullMarked;
