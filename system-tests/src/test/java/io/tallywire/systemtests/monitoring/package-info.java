/** The Prometheus rules and Grafana boards of the folder ops, held against a running pipeline. */
@NullMarked
package io.tallywire.systemtests.monitoring;

import org.jspecify.annotations.NullMarked;
