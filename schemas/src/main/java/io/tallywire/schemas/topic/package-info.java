/** The topics of the pipeline, and the code that creates and checks them. */
@NullMarked
package io.tallywire.schemas.topic;

import org.jspecify.annotations.NullMarked;
