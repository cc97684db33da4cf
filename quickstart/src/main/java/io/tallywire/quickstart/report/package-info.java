/** Tallies as people and scripts read them. */
@NullMarked
package io.tallywire.quickstart.report;

import org.jspecify.annotations.NullMarked;
