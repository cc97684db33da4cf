/** The pages, for people and for machines, and the server that shows them. */
@NullMarked
package io.tallywire.dashboard.web;

import org.jspecify.annotations.NullMarked;
