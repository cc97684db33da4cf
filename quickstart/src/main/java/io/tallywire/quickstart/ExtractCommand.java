package io.tallywire.quickstart;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.tallywire.claimextractor.ClaimRecords;
import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.serde.RecordJson;
import java.io.IOException;
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
            "  echo 'Police said 12 people were hurt.' | tallywire extract -",
        })
final class ExtractCommand implements Callable<Integer> {
    private static final int OK = 0;
    private static final int SOME_REJECTED = 1;

    /** What is printed. */
    enum Level {
        CLAIM,
        QUANTITY
    }

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "claim",
            description = "claim prints a line a claim; quantity prints a line an article with every quantity in it, "
                    + "claimed or not (default: ${DEFAULT-VALUE}).")
    private Level level = Level.CLAIM;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders; - is standard input.")
    private List<String> paths = List.of();

    @Override
    public Integer call() throws IOException {
        ClaimExtractor extractor = ClaimExtractor.create();
        int exitCode = OK;
        try (JsonGenerator json = new JsonFactory()
                        .createGenerator(System.out, JsonEncoding.UTF8)
                        .setRootValueSeparator(new SerializedString(""));
                ArticleInput input = new ArticleInput(
                        new InputSources(System.in).find(paths), InputOptions.defaults(), Clock.systemUTC())) {
            while (input.hasNext()) {
                InputItem item = input.next();
                if (item instanceof ParsedArticle parsed) {
                    print(parsed, extractor, json);
                } else if (item instanceof Reject reject) {
                    System.err.println(reject.location() + ": " + reject.reason());
                    exitCode = SOME_REJECTED;
                }
            }
        }
        return exitCode;
    }

    private void print(ParsedArticle parsed, ClaimExtractor extractor, JsonGenerator json) throws IOException {
        String id = parsed.givenId().orElse(parsed.article().getId());
        ArticleText text = ClaimRecords.text(parsed.article());
        if (level == Level.QUANTITY) {
            QuantityJson.write(id, extractor.quantities(text.text()), json);
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
