package io.tallywire.quickstart;

import io.tallywire.aggregator.AggregatorApp;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jars. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "tallywire "
                    + Optional.ofNullable(AggregatorApp.class.getPackage().getImplementationVersion())
                            .orElse("(built without a jar)")
        };
    }
}
