package io.tallywire.ingestproducer.http;

import io.tallywire.ingestproducer.input.SourceContent;
import io.tallywire.ingestproducer.input.Web;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * The web, asked as a guest: by the sites' robots.txt, one request a host at a time with pauses between them, and only
 * for what has changed. Used by one thread at a time.
 */
public final class PoliteWeb implements Web, AutoCloseable {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");

    private final HttpSettings settings;
    private final FetchMemory memory;
    private final HttpExchange exchange;
    private final Redirects redirects;
    private final Robots robots;

    /** The real one. */
    public PoliteWeb(HttpSettings settings, FetchMemory memory, Clock clock) {
        this(settings, memory, clock, Pause.real(), SystemDefaultDnsResolver.INSTANCE);
    }

    PoliteWeb(HttpSettings settings, FetchMemory memory, Clock clock, Pause pause, DnsResolver lookup) {
        this.settings = settings;
        this.memory = memory;
        this.exchange = new HttpExchange(settings, settings.privateAddresses() ? lookup : new GuardedResolver(lookup));
        this.redirects = new Redirects(new RetryingExchange(exchange, clock, pause));
        this.robots = new Robots(redirects, settings.interval());
    }

    @Override
    public boolean fullText() {
        return settings.fullText();
    }

    @Override
    public Optional<SourceContent> fetch(String url, String onBehalfOf) throws IOException {
        Optional<Validators> known = memory.known(key(url));
        Redirects.Landing landing = redirects.get(address(url), address -> permit(address, known));
        Answer answer = landing.answer();
        if (answer.status() == 304 && known.isPresent()) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw new FetchException(url + " answered " + answer.status()
                    + (answer.isPassing() ? ": try again later" : ": check the address"));
        }
        Validators.of(landing).ifPresent(validators -> memory.fetched(key(url), validators, onBehalfOf));
        return Optional.of(new SourceContent(
                new ByteArrayInputStream(answer.body()),
                charset(answer),
                Optional.of(landing.uri().toString())));
    }

    @Override
    public void close() {
        try {
            exchange.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The connections could not be closed", e);
        }
    }

    private Permit permit(URI address, Optional<Validators> known) throws IOException {
        Duration asked = robots.delayFor(address);
        return new Permit(
                known.filter(validators -> validators.url().equals(address.toString()))
                        .map(Validators::headers)
                        .orElseGet(Map::of),
                asked.compareTo(settings.interval()) > 0 ? asked : settings.interval());
    }

    /** A feed that was read without the pages behind its entries is not known with them. */
    private String key(String url) {
        return settings.fullText() ? url + " with full text" : url;
    }

    private static URI address(String url) throws FetchException {
        try {
            return URI.create(url.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new FetchException("\"" + url + "\" is no address that can be fetched", e);
        }
    }

    private static Optional<Charset> charset(Answer answer) {
        Matcher matcher = CHARSET.matcher(answer.header("content-type").orElse(""));
        return matcher.find() ? SourceContent.charsetNamed(matcher.group(1)) : Optional.empty();
    }
}
