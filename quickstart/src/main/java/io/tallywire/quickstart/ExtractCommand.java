package io.tallywire.quickstart;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.tallywire.claimextractor.ClaimRecords;
import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.claimextractor.extraction.RecognisedQuantity;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.quickstart.report.TextStyle;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.serde.RecordJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the claims of articles without a broker. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Print the claims of articles as JSON, one a line, without a broker.",
        footer = {
            "",
            "Examples:",
            "  tallywire extract news.ndjson",
            "  tallywire extract --pretty news.ndjson | less",
            "  echo 'Police said 12 people were hurt.' | tallywire extract -",
        })
final class ExtractCommand implements Callable<Integer> {
    private static final int OK = 0;
    private static final int SOME_REJECTED = 1;

    /** What is printed. */
    enum Level {
        CLAIM,
        QUANTITY,
        NUMBER
    }

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "claim",
            description = "claim prints a line a claim; quantity prints a line an article with every quantity in it,"
                    + " claimed or not; number prints a line an article with every number, also those of dates and names"
                    + " (default: ${DEFAULT-VALUE}).")
    private Level level = Level.CLAIM;

    @Option(
            names = "--pretty",
            description =
                    "Print each article for people, its claims marked, with a table of how they were read. Coloured "
                            + "on a terminal unless NO_COLOR is set.")
    private boolean pretty;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders; - is standard input.")
    private List<String> paths = List.of();

    @Override
    public Integer call() throws IOException {
        ClaimExtractor extractor = ClaimExtractor.create();
        int exitCode = OK;
        int foreign = 0;
        try (JsonGenerator json = new JsonFactory()
                        .createGenerator(System.out, JsonEncoding.UTF8)
                        .setRootValueSeparator(new SerializedString(""));
                ArticleInput input = new ArticleInput(
                        new InputSources(System.in).find(paths), InputOptions.defaults(), Clock.systemUTC())) {
            while (input.hasNext()) {
                InputItem item = input.next();
                if (item instanceof ParsedArticle parsed) {
                    boolean english = extractor.isEnglish(ClaimRecords.text(parsed.article()));
                    foreign += english ? 0 : 1;
                    print(parsed, english, extractor, json);
                } else if (item instanceof Reject reject) {
                    System.err.println(reject.location() + ": " + reject.reason());
                    exitCode = SOME_REJECTED;
                }
            }
        }
        if (foreign > 0) {
            System.err.println(foreign + (foreign == 1 ? " article is" : " articles are")
                    + " not in English: no claims were read from " + (foreign == 1 ? "it." : "them."));
        }
        return exitCode;
    }

    private void print(ParsedArticle parsed, boolean english, ClaimExtractor extractor, JsonGenerator json)
            throws IOException {
        String id = parsed.givenId().orElse(parsed.article().getId());
        ArticleText text = ClaimRecords.text(parsed.article());
        if (pretty) {
            new PrettyClaims(
                            new PrintStream(System.out, true, StandardCharsets.UTF_8),
                            TextStyle.ofStandardOutput() == TextStyle.ANSI)
                    .print(id, text, english, extractor.extract(text));
            return;
        }
        if (level != Level.CLAIM) {
            List<RecognisedQuantity> quantities =
                    level == Level.NUMBER ? extractor.numbers(text.text()) : extractor.quantities(text.text());
            QuantityJson.write(id, quantities, json);
            json.writeRaw('\n');
            return;
        }
        for (Claim claim :
                ClaimRecords.of(parsed.article(), extractor.extract(text)).getClaims()) {
            json.writeStartObject();
            json.writeStringField("articleId", id);
            RecordJson.writeFields(claim, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
