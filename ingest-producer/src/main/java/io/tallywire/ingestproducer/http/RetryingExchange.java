package io.tallywire.ingestproducer.http;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * Asks a host in its pace, and again where that may help, after pauses that double or that the server asks for. Every request
 * comes through here, so that none is out of pace.
 */
final class RetryingExchange {
    private final HttpExchange exchange;
    private final Clock clock;
    private final Pause pause;
    private final HostPace pace;

    RetryingExchange(HttpExchange exchange, Clock clock, Pause pause) {
        this.exchange = exchange;
        this.clock = clock;
        this.pause = pause;
        this.pace = new HostPace(clock, pause);
    }

    /**
     * The answer.
     *
     * @throws IOException when the last attempt failed, or there is no sense in another
     */
    Answer get(URI uri, Permit permit) throws IOException {
        Duration next = HttpSettings.FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == HttpSettings.MAX_ATTEMPTS;
            Duration asked = next;
            pace.await(String.valueOf(uri.getHost()), permit.interval());
            try {
                Answer answer = exchange.get(uri, permit.headers());
                if (!answer.isPassing() || last) {
                    return answer;
                }
                asked = RetryAfter.of(answer, clock).orElse(next);
                if (asked.compareTo(HttpSettings.LONGEST_PAUSE) > 0) {
                    throw new FetchException(uri + " answered " + answer.status() + " and asks for a pause of "
                            + asked.toSeconds() + " s: read it again after that");
                }
            } catch (FetchException | GuardedResolver.RefusedAddressException | SSLException e) {
                throw e;
            } catch (IOException e) {
                if (last) {
                    throw new FetchException(
                            uri + " could not be fetched in " + attempt + " attempts (" + e.getMessage()
                                    + "): check the address, and that the site is up",
                            e);
                }
            }
            pause.sleep(asked);
            next = next.multipliedBy(2);
        }
    }
}
