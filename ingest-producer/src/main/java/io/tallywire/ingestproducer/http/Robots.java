package io.tallywire.ingestproducer.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sites' robots.txt allow, by RFC 9309: where there is none (a status of 400 to 499) everything, where it can't
 * be had nothing. Each is asked for once a run.
 */
final class Robots {
    private static final int MAX_SITES = 1_000;
    private static final int UNAVAILABLE = 503;
    private static final int MAX_WARNINGS = 5;

    /** What lies behind it is not read; RFC 9309 asks for 500 KiB at least. */
    static final int MAX_BYTES = 512 << 10;

    /** What asks for more between two requests does not want to be read. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final Redirects redirects;
    private final Permit permit;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), MAX_WARNINGS);
    private final Map<String, Rules> bySite = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MAX_SITES;
        }
    };

    /**
     * @param source what came of asking for them
     */
    private record Rules(BaseRobotRules rules, String source) {}

    /**
     * @param redirects gets a document without asking robots.txt
     * @param interval between two requests to a host that says nothing of it
     */
    Robots(Redirects redirects, Duration interval) {
        this.redirects = redirects;
        this.permit = new Permit(Map.of(), interval);
    }

    /**
     * How long to wait between two requests to the site; zero unless it says so.
     *
     * @throws FetchException when the site does not want the page to be read
     */
    Duration delayFor(URI uri) throws IOException {
        Rules found = rules(uri);
        BaseRobotRules rules = found.rules();
        if (!rules.isAllowed(uri.toString())) {
            throw new FetchException(uri + " is not fetched: " + site(uri) + "/robots.txt "
                    + (rules.isDeferVisits()
                            ? "can't be had (" + found.source() + "): check the address, or try again later"
                            : "forbids it to robots"));
        }
        long delay = rules.getCrawlDelay();
        return delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
    }

    private Rules rules(URI uri) throws IOException {
        String site = site(uri);
        Rules known = bySite.get(site);
        if (known == null) {
            known = fetch(site);
            bySite.put(site, known);
        }
        return known;
    }

    private Rules fetch(String site) throws IOException {
        String url = site + "/robots.txt";
        try {
            Answer answer = redirects.get(URI.create(url), address -> permit).answer();
            BaseRobotRules rules = answer.status() >= 200 && answer.status() < 300
                    ? parser.parseContent(url, head(answer.body()), "text/plain", List.of(HttpSettings.ROBOT_NAME))
                    : parser.failedFetch(answer.status());
            return new Rules(rules, "it was answered with " + answer.status());
        } catch (GuardedResolver.RefusedAddressException e) {
            throw e;
        } catch (IOException e) {
            return new Rules(parser.failedFetch(UNAVAILABLE), String.valueOf(e.getMessage()));
        }
    }

    private static byte[] head(byte[] body) {
        return body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
    }

    private static String site(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
