package io.tallywire.dashboard.lag;

/**
 * A status, and why.
 *
 * @param reason in words, without the name of what is judged: "41 s behind, catching up, clear in about 2 min"
 */
public record Verdict(Status status, String reason) {}
