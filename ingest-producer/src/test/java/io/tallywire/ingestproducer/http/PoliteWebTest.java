package io.tallywire.ingestproducer.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tallywire.ingestproducer.input.SourceContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteWebTest {
    private static final Instant START = Instant.parse("2026-03-18T12:00:00Z");

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final List<Duration> pauses = new ArrayList<>();
    private final Map<String, Validators> remembered = new HashMap<>();
    private final PublicAddressesTest.FixedLookup lookup = new PublicAddressesTest.FixedLookup(List.of("127.0.0.1"));

    private final FetchMemory memory = new FetchMemory() {
        @Override
        public Optional<Validators> known(String url) {
            return Optional.ofNullable(remembered.get(url));
        }

        @Override
        public void fetched(String url, Validators validators, String onBehalfOf) {
            remembered.put(url, validators);
        }
    };

    private PoliteWeb web = web(settings(Duration.ofSeconds(20)));

    @BeforeEach
    void start() {
        server.start();
        answer("/robots.txt", aResponse().withStatus(404));
    }

    @AfterEach
    void stop() {
        web.close();
        server.stop();
    }

    @Test
    void givenDocument_whenFetched_thenItsTextAndWhatTheServerSaysOfIt() throws IOException {
        answer("/a", aResponse().withBody("Größe").withHeader("Content-Type", "text/html; charset=UTF-8"));

        SourceContent content = web.fetch(url("/a"), "x").orElseThrow();

        assertThat(content.bytes()).hasContent("Größe");
        assertThat(content.charset()).contains(StandardCharsets.UTF_8);
        assertThat(content.url()).contains(url("/a"));
        server.verify(getRequestedFor(urlEqualTo("/a"))
                .withHeader("User-Agent", matching("Tallywire/\\S+ \\(news ingest; \\+mailto:desk@example.com\\)")));
    }

    @Test
    void givenUnchangedDocument_whenFetchedAgain_thenEmpty() throws IOException {
        server.stubFor(get("/a")
                .withHeader("If-None-Match", absent())
                .willReturn(aResponse()
                        .withBody("x")
                        .withHeader("ETag", "\"1\"")
                        .withHeader("Last-Modified", "Tue, 17 Mar 2026 09:00:00 GMT")));
        server.stubFor(get("/a")
                .withHeader("If-None-Match", equalTo("\"1\""))
                .withHeader("If-Modified-Since", equalTo("Tue, 17 Mar 2026 09:00:00 GMT"))
                .willReturn(aResponse().withStatus(304)));

        assertThat(web.fetch(url("/a"), "x")).isPresent();
        assertThat(web.fetch(url("/a"), "x")).isEmpty();
    }

    @Test
    void givenRedirects_whenFetched_thenFollowedAndTheLastAddressKnown() throws IOException {
        answer("/a", aResponse().withStatus(301).withHeader("Location", "b?x=1"));
        answer("/b?x=1", aResponse().withStatus(302).withHeader("Location", url("/c")));
        answer("/c", aResponse().withBody("end"));

        assertThat(web.fetch(url("/a"), "x").orElseThrow().url()).contains(url("/c"));
    }

    @Test
    void givenRedirectLoop_whenFetched_thenGivenUpWithTheAddress() {
        answer("/a", aResponse().withStatus(302).withHeader("Location", "/b"));
        answer("/b", aResponse().withStatus(302).withHeader("Location", "/a"));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("leads on more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://example.com/a", "jar:http://example.com!/a", "http:///a"})
    void givenRedirectOffTheWeb_whenFetched_thenRefused(String target) {
        answer("/a", aResponse().withStatus(302).withHeader("Location", target));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("only http:// and https://");
    }

    @Test
    void givenAddressWithPassword_whenFetched_thenRefusedAndThePasswordNotShown() {
        assertThatThrownBy(() -> web.fetch("http://ada:secret@localhost/a", "x"))
                .hasMessageContaining("name or a password")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "news.example"})
    void givenPrivateAddress_whenFetchedWithoutLeave_thenNoRequestIsMade(String host) {
        web.close();
        web = web(HttpSettings.defaults());
        server.resetRequests();

        assertThatThrownBy(() -> web.fetch("http://" + host + ":" + server.port() + "/a", "x"))
                .hasMessageContaining("--allow-private");
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void givenHostThatTheLookupPlaces_whenFetched_thenTheClientConnectsThereAndLooksNothingUpItself()
            throws IOException {
        answer("/a", aResponse().withBody("x"));

        assertThat(web.fetch("http://no-such-host.invalid:" + server.port() + "/a", "x"))
                .isPresent();
    }

    @Test
    void givenRobotsTxtThatForbids_whenFetched_thenNoRequestIsMade() {
        answer("/robots.txt", aResponse().withBody("User-agent: *\nDisallow: /private/\nCrawl-delay: 7"));
        answer("/open", aResponse().withBody("x"));

        assertThatThrownBy(() -> web.fetch(url("/private/a"), "x")).hasMessageContaining("/robots.txt forbids it");
        server.verify(0, getRequestedFor(urlEqualTo("/private/a")));
    }

    @Test
    void givenRobotsTxtThatForbidsUsByName_whenRedirectedThere_thenRefused() {
        answer("/robots.txt", aResponse().withBody("User-agent: tallywire\nDisallow: /b\n\nUser-agent: *\nAllow: /"));
        answer("/a", aResponse().withStatus(302).withHeader("Location", "/b"));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("/b is not fetched");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 206})
    void givenRobotsTxtWithAnyStatusOfSuccess_whenFetched_thenTakenForWhatItSays(int status) throws IOException {
        answer("/robots.txt", aResponse().withStatus(status));
        answer("/a", aResponse().withBody("x"));

        assertThat(web.fetch(url("/a"), "x").orElseThrow().bytes()).hasContent("x");
    }

    @Test
    void givenRobotsTxtBeyondItsBound_whenFetched_thenWhatLiesBehindIsNotRead() throws IOException {
        String rules = "User-agent: *\nDisallow: /b\n#" + "x".repeat(Robots.MAX_BYTES) + "\nDisallow: /a\n";
        answer("/robots.txt", aResponse().withBody(rules));
        answer("/a", aResponse().withBody("x"));

        assertThat(web.fetch(url("/a"), "x")).isPresent();
        assertThatThrownBy(() -> web.fetch(url("/b"), "x")).hasMessageContaining("/robots.txt forbids it");
    }

    @Test
    void givenRedirectToAPortThatCannotBe_whenFetched_thenRefusedAsAnyOtherFailure() {
        answer("/a", aResponse().withStatus(302).withHeader("Location", "http://localhost:99999/"));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("localhost:99999");
    }

    @Test
    void givenCrawlDelay_whenFetchedTwice_thenThatPauseBetween() throws IOException {
        answer("/robots.txt", aResponse().withBody("User-agent: *\nCrawl-delay: 7"));
        answer("/a", aResponse().withBody("x"));

        web.fetch(url("/a"), "x");
        web.fetch(url("/a"), "x");

        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        server.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
    }

    @Test
    void givenRobotsTxtThatCannotBeHad_whenFetched_thenNothingIsRead() {
        answer("/robots.txt", aResponse().withStatus(503));
        answer("/a", aResponse().withBody("x"));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("robots.txt can't be had (");
    }

    @Test
    void givenNoRobotsTxt_whenFetchedTwice_thenOurOwnPauseBetween() throws IOException {
        answer("/a", aResponse().withBody("x"));

        web.fetch(url("/a"), "x");
        web.fetch(url("/a"), "x");

        assertThat(pauses)
                .as("from robots.txt to the page, from there to the page again")
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Wed, 18 Mar 2026 12:00:04 GMT"})
    void givenTooManyRequests_whenFetched_thenAskedAgainWhenTheServerSays(String retryAfter) throws IOException {
        failOnce("/a", aResponse().withStatus(429).withHeader("Retry-After", retryAfter));

        assertThat(web.fetch(url("/a"), "x").orElseThrow().bytes()).hasContent("at last");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void givenServerThatAsksForAnHour_whenFetched_thenGivenUpAtOnce() {
        answer("/a", aResponse().withStatus(503).withHeader("Retry-After", "3600"));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("a pause of 3600 s");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void givenServerThatIsDown_whenFetched_thenPausesDoubleAndItIsGivenUp() {
        answer("/a", aResponse().withStatus(503));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("answered 503: try again later");
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void givenCrawlDelayLongerThanThePauseBeforeARetry_whenAskedAgain_thenTheDelayIsKept() throws IOException {
        answer("/robots.txt", aResponse().withBody("User-agent: *\nCrawl-delay: 7"));
        failOnce("/a", aResponse().withStatus(503));

        web.fetch(url("/a"), "x");

        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(1), Duration.ofSeconds(6));
    }

    @Test
    void givenRobotsTxtThatFailsAndLeadsOn_whenFetched_thenItsRequestsKeepThePaceToo() throws IOException {
        failOnce("/rules", aResponse().withFault(Fault.EMPTY_RESPONSE));
        answer("/robots.txt", aResponse().withStatus(301).withHeader("Location", "/rules"));
        answer("/a", aResponse().withBody("x"));

        web.fetch(url("/a"), "x");

        assertThat(pauses)
                .as("before the redirect, the retry, and the page")
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void givenNoSuchPage_whenFetched_thenNotAskedAgain() {
        answer("/a", aResponse().withStatus(404));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("answered 404: check the address");
        server.verify(1, getRequestedFor(urlEqualTo("/a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_RESET_BY_PEER",
                "EMPTY_RESPONSE",
                "MALFORMED_RESPONSE_CHUNK",
                "RANDOM_DATA_THEN_CLOSE"
            })
    void givenConnectionThatBreaks_whenFetched_thenAskedAgain(String fault) throws IOException {
        failOnce("/a", aResponse().withFault(Fault.valueOf(fault)));

        assertThat(web.fetch(url("/a"), "x").orElseThrow().bytes()).hasContent("at last");
    }

    @Test
    void givenCompressedBody_whenFetched_thenUnpacked() throws IOException {
        answer("/a", aResponse().withBody(gzip(new byte[100_000])).withHeader("Content-Encoding", "gzip"));

        assertThat(web.fetch(url("/a"), "x").orElseThrow().bytes().readAllBytes())
                .hasSize(100_000);
    }

    @Test
    void givenGzipBomb_whenFetched_thenGivenUpAtTheLimit() throws IOException {
        answer(
                "/a",
                aResponse()
                        .withBody(gzip(new byte[HttpSettings.MAX_BYTES + 1]))
                        .withHeader("Content-Encoding", "gzip"));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("the most that is fetched");
        server.verify(1, getRequestedFor(urlEqualTo("/a")));
    }

    @Test
    void givenPackingThatWasNotAskedFor_whenFetched_thenSaidSo() {
        answer("/a", aResponse().withBody("x").withHeader("Content-Encoding", "br"));

        assertThatThrownBy(() -> web.fetch(url("/a"), "x")).hasMessageContaining("packed with br");
    }

    private void failOnce(String path, ResponseDefinitionBuilder failure) {
        server.stubFor(get(path)
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(failure)
                .willSetStateTo("up"));
        server.stubFor(get(path)
                .inScenario("once")
                .whenScenarioStateIs("up")
                .willReturn(aResponse().withBody("at last")));
    }

    private void answer(String path, ResponseDefinitionBuilder response) {
        server.stubFor(get(path).willReturn(response));
    }

    private String url(String path) {
        return "http://localhost:" + server.port() + path;
    }

    private PoliteWeb web(HttpSettings settings) {
        return new PoliteWeb(settings, memory, clock(), pauses::add, lookup);
    }

    /** Time passes in pauses only. */
    private Clock clock() {
        InstantSource time = () -> START.plus(pauses.stream().reduce(Duration.ZERO, Duration::plus));
        return time.withZone(ZoneOffset.UTC);
    }

    private static HttpSettings settings(Duration timeout) {
        return new HttpSettings(Optional.of("mailto:desk@example.com"), Duration.ofSeconds(1), timeout, true, false);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
