package io.tallywire.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.RegistrySettings;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistryException;
import io.tallywire.schemas.registry.SubjectProvisioner;
import io.tallywire.schemas.registry.UnknownSchemaException;
import io.tallywire.schemas.topic.Topics;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryIT {
    private static final Path HOME = Path.of("target", "registry");

    @TempDir
    Path data;

    @Test
    void givenSchemasOfAnEarlierRun_whenStartedOnTheSameFolder_thenTheirIdsStillHold() {
        int id;
        try (EmbeddedRegistry registry =
                EmbeddedRegistry.start(HOME, data, FreePorts.distinct(1).get(0))) {
            id = client(registry).register("articles-value", Article.getClassSchema());
        }

        try (EmbeddedRegistry registry =
                EmbeddedRegistry.start(HOME, data, FreePorts.distinct(1).get(0))) {
            assertThat(client(registry).schemaById(id)).isEqualTo(Article.getClassSchema());
        }
    }

    @Test
    void givenAProvisionedSubject_whenABreakingSchemaComes_thenTheRegistryRefusesIt() {
        Schema breaking = SchemaBuilder.record("Article")
                .namespace("io.tallywire.schemas")
                .fields()
                .requiredLong("id")
                .endRecord();
        try (EmbeddedRegistry registry =
                EmbeddedRegistry.start(HOME, data, FreePorts.distinct(1).get(0))) {
            new SubjectProvisioner(client(registry)).ensure(Topics.all());

            assertThatThrownBy(() -> client(registry).register("tallywire.articles-value", breaking))
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessageContaining("compatibility rule");
            assertThatThrownBy(() -> client(registry).schemaById(999_999)).isInstanceOf(UnknownSchemaException.class);
        }
    }

    @Test
    void givenARunningRegistry_whenClosed_thenItsProcessIsGone() {
        EmbeddedRegistry registry =
                EmbeddedRegistry.start(HOME, data, FreePorts.distinct(1).get(0));
        ProcessHandle process = ProcessHandle.of(registry.pid()).orElseThrow();
        registry.close();

        Awaitility.await().until(() -> !process.isAlive());
    }

    @Test
    void givenARunningRegistry_whenItsParentIsKilled_thenItsProcessIsGoneToo() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryHolder.class.getName(),
                        HOME.toString(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle registry;
        try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
            registry = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }

        parent.destroyForcibly();

        Awaitility.await().until(() -> !registry.isAlive());
    }

    private static SchemaRegistry client(EmbeddedRegistry registry) {
        return new ConfluentSchemaRegistry(RegistrySettings.of(registry.url()));
    }
}
