/** The frame of a Streams app: its settings, what happens to bad records, and how it runs and stops. */
@NullMarked
package io.tallywire.runtime.streams;

import org.jspecify.annotations.NullMarked;
