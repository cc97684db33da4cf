package io.tallywire.aggregator;

import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import java.util.List;
import java.util.Optional;

/**
 * What became of a claim. It never leaves the task that made it.
 *
 * @param tally the new tally; empty when no evidence is left
 * @param changes what a person would want to be alerted to; may be none
 */
record TallyUpdate(Optional<ClaimTally> tally, List<ClaimChange> changes) {}
