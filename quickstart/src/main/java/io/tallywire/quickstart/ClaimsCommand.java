package io.tallywire.quickstart;

import io.tallywire.quickstart.report.ChangeFilter;
import io.tallywire.quickstart.report.ChangeLine;
import io.tallywire.quickstart.report.TallyFilter;
import io.tallywire.quickstart.report.TallyList;
import io.tallywire.quickstart.report.TallyWindow;
import io.tallywire.quickstart.report.TextStyle;
import io.tallywire.runtime.cli.ConnectionOptions;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.serde.RecordJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Lists tallies, or follows their changes. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        subcommands = ClaimsShowCommand.class,
        description = "List the claims that stand, best supported first; or follow what changes.",
        footer = {
            "",
            "Examples:",
            "  tallywire claims soldiers korvath          claims with both words",
            "  tallywire claims --disputed --min-sources 3",
            "  tallywire claims --place korvath --window 24h",
            "  tallywire claims show KEY                  one claim, and the sentences behind it",
            "  tallywire claims --follow --json | jq .kind",
        })
final class ClaimsCommand implements Callable<Integer> {
    private static final String ENVIRONMENT_PREFIX = "TALLYWIRE_CLAIMS_";
    private static final int OK = 0;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words that stand in the claim or its key.")
    private List<String> words = List.of();

    @Option(names = "--event", paramLabel = "EVENT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Optional<Event> event = Optional.empty();

    @Option(
            names = "--min-sources",
            paramLabel = "N",
            defaultValue = "1",
            description = "At least so many independent sources (default: ${DEFAULT-VALUE}).")
    private long minSources;

    @Option(names = "--disputed", description = "Only claims whose sources contradict one another.")
    private boolean disputed;

    @Option(names = "--place", paramLabel = "PLACE", description = "Only claims about this place, or part of its name.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "LENGTH",
            description = "Look at a rolling window, like 1h, 24h or 7d, instead of all time.")
    private Optional<String> window = Optional.empty();

    @Option(
            names = "--follow",
            description = "Print the changes from now on, until Ctrl-C; those of all time, or of the --window.")
    private boolean follow;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print records as JSON, one a line.")
    private boolean json;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        TallyWindow over = window.map(ClaimsCommand::window).orElse(TallyWindow.ALL_TIME);
        if (minSources < 0) {
            throw new ConfigException("--min-sources is " + minSources + "; give 0 or more");
        }
        TallyReader reader = new TallyReader(connection());
        if (follow) {
            follow(reader, over);
        } else {
            list(reader.read().values(), over);
        }
        return OK;
    }

    /** Where broker and registry are, by the options and the other layers. */
    Connection connection() {
        return connection.resolve(ENVIRONMENT_PREFIX);
    }

    boolean printsJson() {
        return json;
    }

    private void follow(TallyReader reader, TallyWindow over) {
        if (over.length().isPresent()) { // else one would wait for changes that never come
            requireIn(reader.newest(), over);
        }
        ChangeFilter filter = new ChangeFilter(words, event, place, over, minSources, disputed);
        reader.follow(change -> {
            if (filter.test(change)) {
                print(change, ChangeLine.of(change));
            }
        });
    }

    private void list(Collection<ClaimTally> all, TallyWindow over) {
        requireIn(all, over);
        List<ClaimTally> tallies = all.stream()
                .filter(new TallyFilter(words, event, place, over, minSources, disputed))
                .toList();
        if (json) {
            tallies.forEach(tally -> out.println(RecordJson.of(tally)));
        } else if (tallies.isEmpty()) {
            System.err.println("tallywire claims: no claim fits; " + all.size() + " stand in all");
        } else {
            new TallyList(over, TextStyle.ofStandardOutput()).lines(tallies).forEach(out::println);
        }
    }

    private static void requireIn(Collection<ClaimTally> tallies, TallyWindow over) {
        try {
            over.requireIn(tallies);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("--window: " + e.getMessage(), e);
        }
    }

    private static TallyWindow window(String text) {
        try {
            return TallyWindow.of(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("--window: " + e.getMessage(), e);
        }
    }

    private void print(SpecificRecord record, String text) {
        out.println(json ? RecordJson.of(record) : text);
    }
}
