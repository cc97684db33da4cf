@NullMarked
package io.tallywire.claimextractor.extraction;

import org.jspecify.annotations.NullMarked;
