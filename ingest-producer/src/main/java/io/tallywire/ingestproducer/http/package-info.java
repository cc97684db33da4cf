/** Fetching over HTTP: politely, within bounds, and never from where it must not. */
@NullMarked
package io.tallywire.ingestproducer.http;

import org.jspecify.annotations.NullMarked;
