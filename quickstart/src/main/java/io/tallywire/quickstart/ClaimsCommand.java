package io.tallywire.quickstart;

import io.tallywire.quickstart.report.TallyDetails;
import io.tallywire.quickstart.report.TallyFilter;
import io.tallywire.quickstart.report.TallyList;
import io.tallywire.quickstart.report.TextStyle;
import io.tallywire.runtime.cli.ConnectionOptions;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.serde.RecordJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists tallies, shows one, or follows their changes. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "List the claims that stand, best supported first; or show one; or follow what changes.",
        footer = {
            "",
            "Examples:",
            "  tallywire claims soldiers korvath          claims with both words",
            "  tallywire claims --disputed --min-sources 3",
            "  tallywire claims --show KEY                one claim, its intervals and the sentences behind it",
            "  tallywire claims --follow --json | jq .kind",
        })
final class ClaimsCommand implements Callable<Integer> {
    private static final String ENVIRONMENT_PREFIX = "TALLYWIRE_CLAIMS_";
    private static final int OK = 0;
    private static final int NOT_FOUND = 1;

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

    @Option(names = "--show", paramLabel = "KEY", description = "Show the claim with this key, with its evidence.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--follow", description = "Print every change from now on, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Print records as JSON, one a line.")
    private boolean json;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        TallyReader reader = new TallyReader(connection.resolve(ENVIRONMENT_PREFIX));
        if (follow) {
            reader.follow(change -> print(change, change.getKind() + "  " + change.getLabel()));
            return OK;
        }
        if (key.isPresent()) {
            return show(Optional.ofNullable(reader.read().get(key.get())));
        }
        List<ClaimTally> tallies = reader.read().values().stream()
                .filter(new TallyFilter(words, event, minSources, disputed))
                .toList();
        if (json) {
            tallies.forEach(tally -> out.println(RecordJson.of(tally)));
        } else {
            new TallyList(TextStyle.ofStandardOutput()).lines(tallies).forEach(out::println);
        }
        return OK;
    }

    private int show(Optional<ClaimTally> tally) {
        if (tally.isEmpty()) {
            System.err.println("tallywire claims: there is no claim with the key " + key.orElseThrow()
                    + "; the list without --show has the keys");
            return NOT_FOUND;
        }
        print(tally.get(), String.join("\n", new TallyDetails(TextStyle.ofStandardOutput()).lines(tally.get())));
        return OK;
    }

    private void print(SpecificRecord record, String text) {
        out.println(json ? RecordJson.of(record) : text);
    }
}
