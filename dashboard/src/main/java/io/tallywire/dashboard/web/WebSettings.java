package io.tallywire.dashboard.web;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/**
 * Where the pages are served, and to whom.
 *
 * @param host the name or address to listen on
 * @param port 0 for any free one
 * @param tls the key for HTTPS; empty for plain HTTP
 * @param login who may look; empty for everybody who can reach the port
 * @param allowedHosts further names under which browsers may ask for it
 * @param trustedNetwork whether something else guards the door, so that a network may come in without a key and a password
 */
public record WebSettings(
        String host,
        int port,
        Optional<Tls> tls,
        Optional<Login> login,
        Set<String> allowedHosts,
        boolean trustedNetwork) {
    public static final String HOST = "dashboard.host";
    public static final String PORT = "dashboard.port";
    static final String KEYSTORE = "dashboard.tls.keystore";
    static final String KEYSTORE_PASSWORD = "dashboard.tls.keystore.password";
    static final String USER = "dashboard.user";
    static final String PASSWORD = "dashboard.password";
    static final String ALLOWED_HOSTS = "dashboard.allowed.hosts";
    static final String TRUSTED_NETWORK = "dashboard.trusted.network";

    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    /** A PKCS #12 file with the server's key and certificate. */
    public record Tls(Path keystore, String password) {
        @Override
        public String toString() {
            return "Tls[" + keystore + "]";
        }
    }

    /** A name and a password, asked for by basic authentication. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Refuses to be open to a network without a key and a password, unless that network is trusted. */
    public WebSettings {
        allowedHosts = Set.copyOf(allowedHosts);
        if (!trustedNetwork && isUnguarded(host, tls, login)) {
            throw new ConfigException("The dashboard would be open to the network on " + HOST + "=" + host
                    + ": anybody could read the claims, or the password on its way. Set " + KEYSTORE + ", "
                    + KEYSTORE_PASSWORD + ", " + USER + " and " + PASSWORD
                    + "; or stay on 127.0.0.1 and put a proxy or a tunnel in front; or, where something else guards the"
                    + " door (a container's port that is published on loopback only, an ingress with a login), set "
                    + TRUSTED_NETWORK + "=true");
        }
    }

    /** This machine only, without a login. */
    public static WebSettings local(int port) {
        return new WebSettings("127.0.0.1", port, Optional.empty(), Optional.empty(), Set.of(), false);
    }

    /** Whether a network gets in without a key or without a password, because it is trusted. */
    boolean isUnguarded() {
        return isUnguarded(host, tls, login);
    }

    private static boolean isUnguarded(String host, Optional<Tls> tls, Optional<Login> login) {
        return (tls.isEmpty() || login.isEmpty()) && !isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ConfigException(HOST + "=" + host + " is no address of this machine: " + e.getMessage(), e);
        }
    }

    /** Adds the keys. */
    public static ConfigDef define(ConfigDef definition) {
        return definition
                .define(HOST, ConfigDef.Type.STRING, "127.0.0.1", Importance.HIGH, "The address to listen on.")
                .define(
                        PORT,
                        ConfigDef.Type.INT,
                        DEFAULT_PORT,
                        Range.between(0, LAST_PORT),
                        Importance.HIGH,
                        "The port to listen on; 0 for any free one.")
                .define(
                        KEYSTORE,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "A PKCS #12 file with key and certificate.")
                .define(KEYSTORE_PASSWORD, ConfigDef.Type.PASSWORD, "", Importance.MEDIUM, "The password of that file.")
                .define(
                        USER,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "The user that may look; empty for no login.")
                .define(PASSWORD, ConfigDef.Type.PASSWORD, "", Importance.MEDIUM, "That user's password.")
                .define(
                        ALLOWED_HOSTS,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.LOW,
                        "Further names under which browsers may ask for it, with commas between.")
                .define(
                        TRUSTED_NETWORK,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether it may listen on a network without a key and a password, because something else guards "
                                + "the door: a container's port that is published on loopback only, an ingress with a "
                                + "login.");
    }

    /**
     * The typed form of checked settings.
     *
     * @throws ConfigException when half of a login or of a key is missing, or the network would be let in without them
     */
    public static WebSettings from(Settings settings) {
        String keystore = settings.text(KEYSTORE);
        String user = settings.text(USER);
        Optional<String> password = settings.optionalSecret(PASSWORD);
        if (user.isEmpty() != password.isEmpty()) {
            throw new ConfigException(USER + " and " + PASSWORD + " belong together: set both or none");
        }
        Set<String> allowed = new TreeSet<>();
        for (String name : settings.text(ALLOWED_HOSTS).split(",", -1)) {
            if (!name.isBlank()) {
                allowed.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return new WebSettings(
                settings.text(HOST),
                settings.number(PORT),
                keystore.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Tls(
                                Path.of(keystore),
                                settings.optionalSecret(KEYSTORE_PASSWORD).orElse(""))),
                password.map(secret -> new Login(user, secret)),
                allowed,
                settings.flag(TRUSTED_NETWORK));
    }
}
