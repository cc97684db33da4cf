/** JMH benchmarks, and whole runs beside their peers. docs/benchmarks.md has the commands and the figures. */
@NullMarked
package io.tallywire.benchmarks;

import org.jspecify.annotations.NullMarked;
