package io.tallywire.dashboard;

import io.tallywire.dashboard.web.WebSettings;
import io.tallywire.runtime.cli.ClusterOptions;
import io.tallywire.runtime.cli.ConfigOptions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the dashboard until it is stopped. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        description = "Show lag, health and claims of a cluster as a web page, as JSON and as Prometheus metrics.",
        footer =
                "%nSettings come from their defaults, then --config, then TALLYWIRE_DASHBOARD_* variables, then --set.")
public final class DashboardCommand implements Callable<Integer> {
    private static final String ENVIRONMENT_PREFIX = "TALLYWIRE_DASHBOARD_";
    private static final int OK = 0;

    /** A client that sends its request a byte a minute holds no thread for ever. */
    private static final String SLOWEST_REQUEST = "sun.net.httpserver.maxReqTime";

    private static final String SLOWEST_REQUEST_SECONDS = "10";

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on. Default: 127.0.0.1.")
    private Optional<String> host = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 for any free one. Default: 8080.")
    private Optional<String> port = Optional.empty();

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws InterruptedException {
        System.setProperty(SLOWEST_REQUEST, SLOWEST_REQUEST_SECONDS);
        Map<String, String> own = new TreeMap<>(cluster.settings());
        host.ifPresent(value -> own.put(WebSettings.HOST, value));
        port.ifPresent(value -> own.put(WebSettings.PORT, value));
        DashboardConfig config =
                DashboardConfig.from(options.resolve(DashboardConfig.definition(), ENVIRONMENT_PREFIX, own));
        try (Dashboard dashboard = Dashboard.start(config)) {
            System.err.println("The dashboard is at " + dashboard.url() + " (stop with Ctrl-C)");
            new CountDownLatch(1).await(); // until a signal ends the process
        }
        return OK;
    }
}
