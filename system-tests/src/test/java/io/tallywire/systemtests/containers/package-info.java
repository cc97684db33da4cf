/** Tests of the container image: the apps, broker and registry as containers. */
@NullMarked
package io.tallywire.systemtests.containers;

import org.jspecify.annotations.NullMarked;
