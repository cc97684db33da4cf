package io.tallywire.systemtests.containers;

import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startables;

/** A cluster with instances of both apps. */
final class Deployment implements AutoCloseable {
    private final Cluster cluster;
    private final List<App> extractors;
    private final List<App> aggregators;

    private Deployment(Cluster cluster, int instances) {
        this.cluster = cluster;
        extractors = instances(App.CLAIM_EXTRACTOR, instances);
        aggregators = instances(App.AGGREGATOR, instances);
    }

    private List<App> instances(String command, int count) {
        return Stream.generate(() -> new App(cluster, command)).limit(count).toList();
    }

    /**
     * A started deployment.
     *
     * @param brokers how many brokers
     * @param instances how many instances of each app
     */
    static Deployment start(int brokers, int instances) {
        Deployment deployment = new Deployment(Cluster.start(brokers), instances);
        try {
            Startables.deepStart(deployment.apps()).join();
            return deployment;
        } catch (RuntimeException e) {
            deployment.close();
            throw e;
        }
    }

    Cluster cluster() {
        return cluster;
    }

    /** All instances, those of the claim extractor first. */
    List<App> apps() {
        return Stream.concat(extractors.stream(), aggregators.stream()).toList();
    }

    /** Sends articles, each a line of JSON, from a container of its own. */
    void send(List<String> articles) {
        new Ingest(cluster).send(articles);
    }

    /** The tallies that stand. */
    Tallies tallies() {
        return new Tallies(cluster);
    }

    @Override
    public void close() {
        apps().forEach(GenericContainer::stop);
        cluster.close();
    }
}
