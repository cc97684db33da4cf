/** What is remembered between runs: the articles that were sent, and the documents that were fetched. */
@NullMarked
package io.tallywire.ingestproducer.memory;

import org.jspecify.annotations.NullMarked;
