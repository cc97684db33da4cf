@NullMarked
package io.tallywire.claimextractor.extraction.text;

import org.jspecify.annotations.NullMarked;
