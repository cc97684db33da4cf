package io.tallywire.aggregator;

import io.tallywire.runtime.cli.ServiceOptions;
import io.tallywire.runtime.streams.AppRunner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the aggregator until it is stopped. */
@Command(
        name = "aggregator",
        mixinStandardHelpOptions = true,
        description = "Run the aggregator: claims in, tallies out.",
        footer =
                "%nSettings come from their defaults, then --config, then TALLYWIRE_AGGREGATOR_* variables, then --set.")
public final class AggregatorCommand implements Callable<Integer> {
    private static final String ENVIRONMENT_PREFIX = "TALLYWIRE_AGGREGATOR_";

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws InterruptedException {
        AggregatorConfig config =
                AggregatorConfig.from(options.resolve(AggregatorConfig.definition(), ENVIRONMENT_PREFIX));
        return new AppRunner().run(new AggregatorApp(config.tally()), config.streams());
    }
}
