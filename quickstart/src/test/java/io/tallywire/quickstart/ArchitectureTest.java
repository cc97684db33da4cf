package io.tallywire.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** What may depend on what. docs/architecture.md draws it. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.tallywire");

    @Test
    void givenTheExtractionLibrary_whenChecked_thenItIsPlainJava() {
        plainJava("io.tallywire.claimextractor.extraction..");
    }

    @Test
    void givenTheFingerprints_whenChecked_thenTheyKnowNothingOfKafkaOrAvro() {
        noClasses()
                .that()
                .resideInAPackage("io.tallywire.claimextractor.fingerprint..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "io.tallywire.schemas..")
                .check(CLASSES);
    }

    @Test
    void givenTheTallyRules_whenChecked_thenTheyArePlainJava() {
        plainJava("io.tallywire.aggregator.tally..");
    }

    @Test
    void givenTheLagRules_whenChecked_thenTheyArePlainJava() {
        plainJava("io.tallywire.dashboard.lag..");
    }

    @Test
    void givenTheApps_whenChecked_thenTheyKnowOnlySchemasAndRuntime() {
        String[] modules = {"ingestproducer", "claimextractor", "aggregator", "dashboard"};
        for (String module : modules) {
            for (String other : modules) {
                if (!module.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("io.tallywire." + module + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("io.tallywire." + other + "..")
                            .check(CLASSES);
                }
            }
        }
    }

    @Test
    void givenTheSchemas_whenChecked_thenTheyKnowNothingElseOfOurs() {
        classes()
                .that()
                .resideInAPackage("io.tallywire.schemas..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.tallywire.runtime..",
                        "io.tallywire.ingestproducer..",
                        "io.tallywire.claimextractor..",
                        "io.tallywire.aggregator..",
                        "io.tallywire.dashboard..",
                        "io.tallywire.quickstart..")
                .check(CLASSES);
    }

    @Test
    void givenConfluentsClient_whenChecked_thenOneClassKnowsIt() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.ConfluentSchemaRegistry(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink..")
                .check(CLASSES);
    }

    @Test
    void givenKafkasInnerClasses_whenChecked_thenOnlyTheEmbeddedBrokerKnowsThem() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.tallywire.quickstart.embedded.EmbeddedBroker")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..")
                .check(CLASSES);
    }

    @Test
    void givenTheModules_whenChecked_thenThereIsNoCycle() {
        slices().matching("io.tallywire.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void givenAllStaticFields_whenChecked_thenTheyAreFinal() {
        noFields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.tallywire.schemas")
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static void plainJava(String domain) {
        classes()
                .that()
                .resideInAPackage(domain)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(domain, "java..", "org.jspecify..")
                .check(CLASSES);
    }
}
