/** What makes an article that article: its canonical URL, its id, its publisher, its content hash, its size. */
@NullMarked
package io.tallywire.ingestproducer.article;

import org.jspecify.annotations.NullMarked;
