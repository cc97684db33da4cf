/** What an app tells the machines that watch it: health, metrics and its topology, over HTTP. */
@NullMarked
package io.tallywire.runtime.monitoring;

import org.jspecify.annotations.NullMarked;
