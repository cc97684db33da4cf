package io.tallywire.quickstart;

import io.tallywire.quickstart.report.TallyDetails;
import io.tallywire.quickstart.report.TextStyle;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.serde.RecordJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one tally. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show one claim: its figures, a plot of its intervals, and the sentences behind it.")
final class ClaimsShowCommand implements Callable<Integer> {
    private static final int OK = 0;
    private static final int NOT_FOUND = 1;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ClaimsCommand claims;

    @Parameters(paramLabel = "KEY", description = "The claim's key, as the list has it.")
    private String key = "";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        Optional<ClaimTally> tally =
                Optional.ofNullable(new TallyReader(claims.connection()).read().get(key));
        if (tally.isEmpty()) {
            System.err.println("tallywire claims: there is no claim with the key " + key
                    + "; \"tallywire claims\" lists the keys");
            return NOT_FOUND;
        }
        if (claims.printsJson()) {
            out.println(RecordJson.of(tally.get()));
        } else {
            new TallyDetails(TextStyle.ofStandardOutput()).lines(tally.get()).forEach(out::println);
        }
        return OK;
    }
}
