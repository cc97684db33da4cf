/** Layered configuration: defaults, then a file, then the environment, then flags. */
@NullMarked
package io.tallywire.runtime.config;

import org.jspecify.annotations.NullMarked;
