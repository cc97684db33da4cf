package io.tallywire.dashboard;

import io.tallywire.dashboard.board.BoardSettings;
import io.tallywire.dashboard.board.BoardSettings.AppGroup;
import io.tallywire.dashboard.lag.RuleSettings;
import io.tallywire.dashboard.web.WebSettings;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.config.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/**
 * What the dashboard is told.
 *
 * @param connection where the broker and the registry are
 * @param web where it listens, and who may look
 * @param interval the time from one look at the cluster to the next
 * @param objectiveSeconds how long an article may take from ingest to a visible tally
 * @param board the pipeline's groups and the rules
 * @param ignoredGroups groups that are left out, by a regular expression that fits their whole name
 * @param apps where the instances of each app answer for their health, by its name
 * @param stateDir where the index of claims lies
 */
public record DashboardConfig(
        Connection connection,
        WebSettings web,
        Duration interval,
        double objectiveSeconds,
        BoardSettings board,
        Pattern ignoredGroups,
        Map<String, List<URI>> apps,
        Path stateDir) {

    static final String INTERVAL = "dashboard.interval.ms";
    static final String OBJECTIVE = "dashboard.freshness.objective.seconds";
    static final String TOLERATED = "dashboard.tolerated.seconds";
    static final String STALL = "dashboard.stall.seconds";
    static final String STALL_OTHERS = "dashboard.stall.seconds.others";
    static final String EXTRACTOR_GROUP = "dashboard.extractor.group";
    static final String AGGREGATOR_GROUP = "dashboard.aggregator.group";
    static final String IGNORED_GROUPS = "dashboard.ignored.groups";
    static final String APPS = "dashboard.apps";
    static final String STATE_DIR = "state.dir";

    private static final String DEFAULT_APPS = "claim-extractor=http://127.0.0.1:8081,aggregator=http://127.0.0.1:8082";
    private static final int DEFAULT_INTERVAL_MS = 2_000;
    private static final int LEAST_INTERVAL_MS = 200;
    private static final int DEFAULT_OBJECTIVE_SECONDS = 10;
    private static final int DEFAULT_TOLERATED_SECONDS = 5;
    private static final int DEFAULT_STALL_SECONDS = 10;
    private static final int DEFAULT_STALL_OTHERS_SECONDS = 90;

    /** The keys, with their defaults. */
    public static ConfigDef definition() {
        ConfigDef definition = WebSettings.define(Connection.definition());
        number(definition, INTERVAL, DEFAULT_INTERVAL_MS, LEAST_INTERVAL_MS, "Milliseconds from one look to the next.");
        number(
                definition,
                OBJECTIVE,
                DEFAULT_OBJECTIVE_SECONDS,
                1,
                "How long an article may take from ingest to a visible tally.");
        number(definition, TOLERATED, DEFAULT_TOLERATED_SECONDS, 1, "A reader less far behind than this is OK.");
        number(
                definition,
                STALL,
                DEFAULT_STALL_SECONDS,
                1,
                "After so many seconds without a commit, while records wait, an app is stalled.");
        number(
                definition,
                STALL_OTHERS,
                DEFAULT_STALL_OTHERS_SECONDS,
                1,
                "The same for other groups, many of which commit rarely.");
        text(definition, EXTRACTOR_GROUP, "tallywire-claim-extractor", "The claim extractor's consumer group.");
        text(definition, AGGREGATOR_GROUP, "tallywire-aggregator", "The aggregator's consumer group.");
        text(definition, IGNORED_GROUPS, "", "Groups that are left out: a regular expression for the whole name.");
        text(
                definition,
                APPS,
                DEFAULT_APPS,
                "Where the apps answer for their health: name=URL, with commas between; a name may come again.");
        text(definition, STATE_DIR, "state", "Where the index of claims lies; on a disk that survives a restart.");
        return definition;
    }

    private static void number(ConfigDef definition, String key, int standard, int least, String meaning) {
        definition.define(key, ConfigDef.Type.INT, standard, Range.atLeast(least), Importance.MEDIUM, meaning);
    }

    private static void text(ConfigDef definition, String key, String standard, String meaning) {
        definition.define(key, ConfigDef.Type.STRING, standard, Importance.MEDIUM, meaning);
    }

    /**
     * The typed form of checked settings.
     *
     * @throws ConfigException when one of them makes no sense, or the pages would be open to everybody
     */
    public static DashboardConfig from(Settings settings) {
        int tolerated = settings.number(TOLERATED);
        return new DashboardConfig(
                Connection.from(settings),
                WebSettings.from(settings),
                Duration.ofMillis(settings.number(INTERVAL)),
                settings.number(OBJECTIVE),
                new BoardSettings(
                        List.of(
                                new AppGroup(settings.text(EXTRACTOR_GROUP), "claim-extractor"),
                                new AppGroup(settings.text(AGGREGATOR_GROUP), "aggregator")),
                        rules(tolerated, settings.number(STALL)),
                        rules(tolerated, settings.number(STALL_OTHERS))),
                pattern(settings.text(IGNORED_GROUPS)),
                apps(settings.text(APPS)),
                Path.of(settings.text(STATE_DIR)));
    }

    /**
     * The defaults, on this machine only.
     *
     * @param port 0 for any free one
     * @param stateDir where the index of claims lies
     * @param apps where each app answers for its health, by its name
     */
    public static DashboardConfig local(Connection connection, int port, Path stateDir, Map<String, URI> apps) {
        DashboardConfig defaults = from(new ConfigLayers(definition()).resolve());
        return new DashboardConfig(
                connection,
                WebSettings.local(port),
                defaults.interval(),
                defaults.objectiveSeconds(),
                defaults.board(),
                defaults.ignoredGroups(),
                apps.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, app -> List.of(app.getValue()))),
                stateDir);
    }

    /** The same with another pace: how often it looks, and after how long a reader that does not move is stalled. */
    public DashboardConfig withPace(Duration newInterval, Duration stall) {
        RuleSettings rules = new RuleSettings(board.apps().toleratedSeconds(), stall.toMillis());
        return new DashboardConfig(
                connection,
                web,
                newInterval,
                objectiveSeconds,
                new BoardSettings(board.appGroups(), rules, rules),
                ignoredGroups,
                apps,
                stateDir);
    }

    private static RuleSettings rules(int toleratedSeconds, int stallSeconds) {
        return new RuleSettings(
                toleratedSeconds, Duration.ofSeconds(stallSeconds).toMillis());
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new ConfigException(IGNORED_GROUPS + " is no regular expression: " + e.getMessage(), e);
        }
    }

    private static Map<String, List<URI>> apps(String list) {
        Map<String, List<URI>> apps = new TreeMap<>();
        for (String app : list.split(",", -1)) {
            String[] parts = app.strip().split("=", 2);
            if (app.isBlank()) {
                continue;
            }
            try {
                URI url = URI.create(parts[parts.length - 1]);
                if (parts.length < 2 || url.getHost() == null) {
                    throw new IllegalArgumentException("it is not name=URL");
                }
                apps.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(url);
            } catch (IllegalArgumentException e) {
                throw new ConfigException(
                        "\"" + app.strip() + "\" in " + APPS + " can't be used: " + e.getMessage()
                                + ". Write name=http://host:port, with commas between",
                        e);
            }
        }
        return apps;
    }
}
