package io.tallywire.ingestproducer.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** One request and its answer, within bounds of size and time. It follows no redirect and tries once. */
final class HttpExchange implements AutoCloseable {
    private static final int MAX_HEADER_LINE = 16_384;
    private static final int MAX_HEADERS = 200;

    /** The longest wait for a connection, and for the next byte. */
    private static final Timeout SILENCE = Timeout.ofSeconds(20);

    private final HttpSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer;

    /** @param resolver decides which addresses are connected to */
    HttpExchange(HttpSettings settings, DnsResolver resolver) {
        this.settings = settings;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "http-timeout");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        Http1Config http = Http1Config.custom()
                .setMaxLineLength(MAX_HEADER_LINE)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
        Timeout silence =
                settings.timeout().compareTo(SILENCE.toDuration()) < 0 ? Timeout.of(settings.timeout()) : SILENCE;
        this.client = HttpClientBuilder.create()
                .setUserAgent(settings.userAgent())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** @throws IOException when there is no whole answer within the bounds */
    Answer get(URI uri, Map<String, String> headers) throws IOException {
        HttpGet request = request(uri);
        request.setHeader("Accept-Encoding", "gzip");
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = timer.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                settings.timeout().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answer(request, uri, response));
        } catch (FetchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (late.get()) {
                throw new IOException(
                        "it took longer than " + settings.timeout().toSeconds() + " s", e);
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpGet request(URI uri) throws FetchException {
        try {
            return new HttpGet(uri);
        } catch (IllegalArgumentException e) { // such as of a port beyond 65535
            throw new FetchException(uri + " is no address that can be fetched (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        client.close();
    }

    private static Answer answer(HttpGet request, URI uri, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return new Answer(response.getCode(), headers, body(request, uri, response.getEntity(), headers));
    }

    @SuppressWarnings("NullableDereference")
    private static byte[] body(HttpGet request, URI uri, HttpEntity entity, Map<String, String> headers)
            throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        String encoding =
                headers.getOrDefault("content-encoding", "identity").strip().toLowerCase(Locale.ROOT);
        try (InputStream raw = entity.getContent()) {
            return switch (encoding) {
                case "identity", "" -> bounded(request, uri, raw);
                case "gzip", "x-gzip" -> bounded(request, uri, new GZIPInputStream(raw));
                default -> {
                    request.cancel();
                    throw new FetchException(uri + " is packed with " + encoding
                            + ", which was not asked for and is not read: save it with a browser");
                }
            };
        }
    }

    private static byte[] bounded(HttpGet request, URI uri, InputStream in) throws IOException {
        byte[] body = in.readNBytes(HttpSettings.MAX_BYTES);
        if (body.length == HttpSettings.MAX_BYTES && in.read() >= 0) {
            request.cancel(); // else closing the stream would read the rest, however much that is
            throw new FetchException(uri + " has more than " + HttpSettings.MAX_BYTES
                    + " bytes, the most that is fetched: save it, and give the file");
        }
        return body;
    }
}
