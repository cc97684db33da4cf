package io.tallywire.claimextractor;

import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.runtime.cli.ServiceOptions;
import io.tallywire.runtime.streams.AppRunner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the claim extractor until it is stopped. */
@Command(
        name = "claim-extractor",
        mixinStandardHelpOptions = true,
        description = "Run the claim extractor: articles in, their claims out.",
        footer =
                "%nSettings come from their defaults, then --config, then TALLYWIRE_CLAIM_EXTRACTOR_* variables, then --set.")
public final class ExtractorCommand implements Callable<Integer> {
    private static final String ENVIRONMENT_PREFIX = "TALLYWIRE_CLAIM_EXTRACTOR_";

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws InterruptedException {
        ExtractorConfig config =
                ExtractorConfig.from(options.resolve(ExtractorConfig.definition(), ENVIRONMENT_PREFIX));
        return new AppRunner().run(new ExtractorApp(ClaimExtractor.create()), config.streams());
    }
}
