package io.tallywire.ingestproducer.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps requests to one host apart. */
final class HostPace {
    /** Of the hosts that were not asked for longest, the pause is over anyway. */
    private static final int MAX_HOSTS = 10_000;

    private final Clock clock;
    private final Pause pause;
    private final Map<String, Instant> asked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_HOSTS;
        }
    };

    HostPace(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns when the host may be asked again. */
    void await(String host, Duration interval) throws IOException {
        Instant now = clock.instant();
        Instant last = asked.remove(host);
        Instant due = last == null ? now : last.plus(interval);
        if (due.isAfter(now)) {
            pause.sleep(Duration.between(now, due));
        }
        asked.put(host, due.isAfter(now) ? due : now);
    }
}
