package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.dashboard.web.WebSettings.Login;
import io.tallywire.dashboard.web.WebSettings.Tls;
import io.tallywire.runtime.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with a key that the JDK's keytool made, as the documentation says, and what the network gets without one. */
class WebServerTlsTest {
    private static final String SECRET = "correct horse";
    private static final Login ANN = new Login("ann", "secret");

    @TempDir
    static Path folder;

    private static Path keystore;
    private Optional<WebServer> server = Optional.empty();

    @BeforeAll
    static void makeKey() throws Exception {
        keystore = folder.resolve("dashboard.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "dashboard",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=dashboard",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    @AfterEach
    void stop() {
        server.ifPresent(WebServer::close);
    }

    @Test
    void givenAKey_whenAskedByHttps_thenThePageComes() throws Exception {
        WebServer running = start("127.0.0.1", Optional.of(new Tls(keystore, SECRET)), Optional.empty());

        HttpResponse<String> answer = trusting().send(request(running, ""), BodyHandlers.ofString());

        assertThat(running.url().getScheme()).isEqualTo("https");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
    }

    @Test
    void givenAKey_whenAskedByPlainHttp_thenNoPageComes() throws Exception {
        WebServer running = start("127.0.0.1", Optional.of(new Tls(keystore, SECRET)), Optional.empty());

        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), running.url().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(read(socket)).doesNotContain("hello");
        }
    }

    /** Some systems reset the connection instead of closing it. */
    private static String read(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    @Test
    void givenAReaderThatDoesNotKnowTheKey_whenAsked_thenItRefuses() {
        WebServer running = start("127.0.0.1", Optional.of(new Tls(keystore, SECRET)), Optional.empty());

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request(running, ""), BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void givenAKeyAndALogin_whenTheNetworkAsks_thenOnlyTheRightPasswordComesIn() throws Exception {
        WebServer running = start("0.0.0.0", Optional.of(new Tls(keystore, SECRET)), Optional.of(ANN));

        assertThat(trusting()
                        .send(request(running, ""), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(trusting()
                        .send(request(running, "ann:wrong"), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(trusting()
                        .send(request(running, "ann:secret"), BodyHandlers.ofString())
                        .body())
                .isEqualTo("hello");
    }

    @Test
    void givenAnAddressOfTheNetwork_whenHalfOfTheGuardIsMissing_thenItIsRefused() {
        Tls tls = new Tls(keystore, SECRET);

        assertThatThrownBy(() -> settings("0.0.0.0", Optional.of(tls), Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dashboard.user");
        assertThatThrownBy(() -> settings("0.0.0.0", Optional.empty(), Optional.of(ANN)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dashboard.tls.keystore");
    }

    @Test
    void givenTheDefaultAddress_whenAskedFromAnotherInterface_thenNobodyListensThere() throws Exception {
        Optional<InetAddress> outside = outside();
        Assumptions.assumeTrue(outside.isPresent(), "this machine has no address but the loopback");
        WebServer running = start("127.0.0.1", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> new Socket(outside.orElseThrow(), running.url().getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void givenAWrongPasswordOfTheKey_whenStarted_thenTheErrorNamesTheFileAndBothSettings() {
        assertThatThrownBy(() -> start("127.0.0.1", Optional.of(new Tls(keystore, "wrong")), Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(keystore.toString())
                .hasMessageContaining("dashboard.tls.keystore.password")
                .hasMessageNotContaining("\"wrong\"");
    }

    private WebServer start(String host, Optional<Tls> tls, Optional<Login> login) {
        WebServer started = new WebServer(
                settings(host, tls, login),
                Map.of("/", query -> Answer.text(Answer.OK, "hello")),
                "/events",
                new EventHub(Optional::empty));
        server = Optional.of(started);
        return started;
    }

    private static WebSettings settings(String host, Optional<Tls> tls, Optional<Login> login) {
        return new WebSettings(host, 0, tls, login, Set.of(), false);
    }

    private static HttpRequest request(WebServer running, String login) {
        URI url = URI.create("https://localhost:" + running.url().getPort() + "/");
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (!login.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    /** A client that knows the certificate, and checks the name in it. */
    private static HttpClient trusting() throws Exception {
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keystore)) {
            made.load(file, SECRET.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("dashboard", made.getCertificate("dashboard"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
    }

    private static Optional<InetAddress> outside() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
    }
}
