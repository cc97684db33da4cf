package io.tallywire.ingestproducer.http;

import java.time.Duration;
import java.util.Map;

/**
 * Says how a host may be asked.
 *
 * @param headers to be sent
 * @param interval from one request to the host to the next
 */
record Permit(Map<String, String> headers, Duration interval) {}
