/**
 * The claims, to be searched: an index on disk of the newest tally of each claim and of the changes before it, filled from the
 * topics and gone on with after a restart.
 */
@NullMarked
package io.tallywire.dashboard.claims;

import org.jspecify.annotations.NullMarked;
