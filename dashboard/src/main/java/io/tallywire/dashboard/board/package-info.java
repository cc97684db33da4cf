/** Puts what was seen of the cluster and of the apps together, over time: the snapshot that every page shows. */
@NullMarked
package io.tallywire.dashboard.board;

import org.jspecify.annotations.NullMarked;
