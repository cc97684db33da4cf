/** What a cluster looks like from outside the apps: groups, offsets, ages of records, dead letters. Reads only. */
@NullMarked
package io.tallywire.dashboard.cluster;

import org.jspecify.annotations.NullMarked;
