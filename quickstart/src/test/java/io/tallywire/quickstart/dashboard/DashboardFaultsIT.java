package io.tallywire.quickstart.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.dashboard.Dashboard;
import io.tallywire.dashboard.DashboardConfig;
import io.tallywire.quickstart.embedded.EmbeddedBroker;
import io.tallywire.quickstart.embedded.FreePorts;
import io.tallywire.quickstart.embedded.TestBrokers;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What the dashboard says of a cluster that does not answer everything: real brokers, without a registry. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DashboardFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> WITH_ACLS = Map.of(
            "authorizer.class.name",
            "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "allow.everyone.if.no.acl.found",
            "true");

    private final List<Integer> ports = FreePorts.distinct(3);

    @TempDir
    Path data;

    @Test
    void givenAGroupAPartitionAndSettingsThatCantBeRead_whenLookedAt_thenTheyAreUnknownAndAllElseIsTold()
            throws Exception {
        try (EmbeddedBroker broker = TestBrokers.start(data.resolve("one"), ports, WITH_ACLS);
                Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("other", Map.of(0, List.of(1)))))
                    .all()
                    .get();
            commit(
                    admin,
                    "fine",
                    new TopicPartition("other", 0)); // so that the groups' own topic is on the first broker
            String clusterId = admin.describeCluster().clusterId().get();
            try (EmbeddedBroker second = TestBrokers.join(clusterId, data.resolve("two"), ports.get(2), ports.get(1))) {
                assertThat(second.bootstrapServers()).isNotEmpty();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> admin.describeCluster().nodes().get().size() == 2);
                admin.createTopics(List.of(
                                new NewTopic(Topics.ARTICLES.name(), Map.of(0, List.of(1), 1, List.of(2))),
                                new NewTopic(Topics.ARTICLE_CLAIMS.name(), Map.of(0, List.of(1)))))
                        .all()
                        .get();
                for (String group : List.of("fine", "secret")) {
                    commit(admin, group, new TopicPartition(Topics.ARTICLES.name(), 0));
                    commit(admin, group, new TopicPartition(Topics.ARTICLES.name(), 1));
                }
            }
            ResourcePattern claims =
                    new ResourcePattern(ResourceType.TOPIC, Topics.ARTICLE_CLAIMS.name(), PatternType.LITERAL);
            ResourcePattern secret = new ResourcePattern(ResourceType.GROUP, "secret", PatternType.LITERAL);
            admin.createAcls(List.of(
                            rule(secret, AclOperation.DESCRIBE, AclPermissionType.DENY),
                            rule(claims, AclOperation.DESCRIBE, AclPermissionType.ALLOW),
                            rule(claims, AclOperation.DESCRIBE_CONFIGS, AclPermissionType.DENY)))
                    .all()
                    .get();
            try (Dashboard dashboard = dashboard(broker)) {
                awaitReady(dashboard, 200);
                Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                    JsonNode look = look(dashboard);
                    assertThat(look.path("problem").isNull()).isTrue();
                    assertThat(group(look, "secret").path("status").asText()).isEqualTo("unknown");
                    assertThat(group(look, "secret").path("sentence").asText()).contains("can't be read");
                    JsonNode partitions = group(look, "fine").path("partitions");
                    assertThat(partitions.get(0).path("offsetLag").asInt(-1)).isZero();
                    assertThat(partitions.get(1).path("offsetLag").isNull()).isTrue();
                    assertThat(partitions.get(1).path("reason").asText()).contains("it has no leader");
                    assertThat(group(look, "fine").path("offsetLag").isNull()).isTrue();
                    assertThat(look.path("unreadable").toString())
                            .contains("partition 1 of tallywire.articles can't be read")
                            .contains("The settings of tallywire.article-claims can't be read");
                });
                assertThat(get(dashboard, "/metrics").body())
                        .contains("tallywire_cluster_up 1\n", "tallywire_cluster_unreadable 1\n");
                assertThat(get(dashboard, "/").body()).contains("partition 1 of tallywire.articles can&#39;t be read");
            }
        }
    }

    @Test
    void givenABrokerThatCantBeAskedForItsGroups_whenLookedAt_thenThePageSaysSoAndTellsTheOthers() throws Exception {
        try (EmbeddedBroker broker = TestBrokers.start(data.resolve("one"), ports, Map.of());
                Admin admin = admin(broker)) {
            create(admin, 1);
            commit(admin, "fine", new TopicPartition(Topics.ARTICLES.name(), 0));
            String clusterId = admin.describeCluster().clusterId().get();
            int nobody = FreePorts.distinct(1).get(0); // so clients know of the second broker, and can't reach it
            try (EmbeddedBroker second =
                            TestBrokers.join(clusterId, data.resolve("two"), ports.get(2), nobody, ports.get(1));
                    Dashboard dashboard = dashboard(broker)) {
                assertThat(second.bootstrapServers()).isNotEmpty();
                Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                    JsonNode look = look(dashboard);
                    assertThat(look.path("problem").isNull()).isTrue();
                    assertThat(look.path("unreadable").toString())
                            .contains("Not all groups are known", "localhost:" + nobody);
                    assertThat(look.path("status").asText()).isEqualTo("unknown");
                    assertThat(group(look, "fine").path("offsetLag").asInt(-1)).isZero();
                    assertThat(group(look, "tallywire-aggregator")
                                    .path("sentence")
                                    .asText())
                            .contains("unknown: Not all groups are known");
                });
                assertThat(get(dashboard, "/metrics").body())
                        .contains("tallywire_cluster_up 1\n", "tallywire_cluster_unreadable 1\n");
            }
        }
    }

    @Test
    void givenABrokerThatGoesAndComesBack_whenLookedAt_thenThePageSaysSoAndRecovers() throws Exception {
        EmbeddedBroker broker = TestBrokers.start(data.resolve("one"), ports, Map.of());
        try (Dashboard dashboard = dashboard(broker)) {
            awaitReady(dashboard, 200);
            broker.close();
            awaitReady(dashboard, 503);
            assertThat(get(dashboard, "/health/ready").body()).contains("Kafka does not answer");
            assertThat(get(dashboard, "/").body()).contains("No answer");
            assertThat(look(dashboard).path("status").asText()).isEqualTo("stopped");
            assertThat(get(dashboard, "/metrics").body()).contains("tallywire_cluster_up 0\n");

            broker = TestBrokers.start(data.resolve("one"), ports, Map.of());
            awaitReady(dashboard, 200);
        } finally {
            broker.close();
        }
    }

    @Test
    void givenABrokerThatMakesTopicsByItself_whenThereAreNoneOfOurs_thenTheDashboardMakesNone() throws Exception {
        try (EmbeddedBroker broker =
                        TestBrokers.start(data.resolve("one"), ports, Map.of("auto.create.topics.enable", "true"));
                Admin admin = admin(broker);
                Dashboard dashboard = dashboard(broker)) {
            awaitReady(dashboard, 200);
            Awaitility.await() // both indexes have asked for their topic
                    .atMost(PATIENCE)
                    .until(
                            () -> get(dashboard, "/metrics").body(),
                            text -> text.lines()
                                            .filter(line -> line.matches("tallywire_index_up\\{.*} 1"))
                                            .count()
                                    == 2);

            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    @Test
    void givenATopic_whenItIsDeletedAndMadeAgainWithOtherPartitions_thenItsNewPartitionsAreShown() throws Exception {
        try (EmbeddedBroker broker = TestBrokers.start(data.resolve("one"), ports, Map.of());
                Admin admin = admin(broker)) {
            create(admin, 4);
            commit(admin, "audit", new TopicPartition(Topics.ARTICLES.name(), 3));
            try (Dashboard dashboard = dashboard(broker)) {
                awaitReady(dashboard, 200);
                Awaitility.await().atMost(PATIENCE).until(() -> partitions(dashboard) == 4);

                admin.deleteTopics(List.of(Topics.ARTICLES.name())).all().get();
                Awaitility.await().atMost(PATIENCE).until(() -> partitions(dashboard) == 0);
                assertThat(look(dashboard).path("problem").isNull()).isTrue();
                create(admin, 2);

                Awaitility.await().atMost(PATIENCE).until(() -> partitions(dashboard) == 2);
                assertThat(group(look(dashboard), "audit").isMissingNode()).isTrue();
            }
        }
    }

    private static void create(Admin admin, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(Topics.ARTICLES.name(), partitions, (short) 1)))
                .all()
                .get();
    }

    private static int partitions(Dashboard dashboard) throws Exception {
        return look(dashboard).path("topics").path(0).path("partitions").asInt();
    }

    private static void commit(Admin admin, String group, TopicPartition partition) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(0)))
                .all()
                .get();
    }

    /** Clients without a login are all one user. */
    private static AclBinding rule(ResourcePattern what, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(what, new AccessControlEntry("User:ANONYMOUS", "*", operation, permission));
    }

    private Dashboard dashboard(EmbeddedBroker broker) {
        Connection connection = Connection.of(broker.bootstrapServers(), URI.create("http://localhost:1"));
        return Dashboard.start(DashboardConfig.local(connection, 0, data.resolve("dashboard"), Map.of())
                .withPace(Duration.ofMillis(500), Duration.ofSeconds(4)));
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void awaitReady(Dashboard dashboard, int status) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get(dashboard, "/health/ready").statusCode() == status);
    }

    private static JsonNode look(Dashboard dashboard) throws Exception {
        HttpResponse<String> answer = get(dashboard, "/api/lag");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode group(JsonNode look, String name) {
        for (JsonNode group : look.path("groups")) {
            if (group.path("group").asText().equals(name)) {
                return group;
            }
        }
        return look.path("no such group");
    }

    private static HttpResponse<String> get(Dashboard dashboard, String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(dashboard.url().resolve(path)).build(), BodyHandlers.ofString());
    }
}
