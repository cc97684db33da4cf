/** Lag, health and claims of a cluster, seen from outside the apps. */
@NullMarked
package io.tallywire.dashboard;

import org.jspecify.annotations.NullMarked;
