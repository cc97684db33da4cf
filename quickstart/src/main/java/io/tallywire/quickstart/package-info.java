/** The whole pipeline in one command. */
@NullMarked
package io.tallywire.quickstart;

import org.jspecify.annotations.NullMarked;
