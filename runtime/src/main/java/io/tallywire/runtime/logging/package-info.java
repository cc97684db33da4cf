/** How a service writes its log. */
@NullMarked
package io.tallywire.runtime.logging;

import org.jspecify.annotations.NullMarked;
