package io.tallywire.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ArticleState;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.ClockTick;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.PublishedTally;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fails the build on a schema that breaks records of any committed version. After a change that is meant and passes,
 * run {@code mvn test -pl schemas -Dtallywire.schemas.accept=true} and commit the new file in schemas/history.
 */
class SchemaCompatibilityTest {
    private static final Path HISTORY = Path.of("history");
    private static final boolean ACCEPT = Boolean.getBoolean("tallywire.schemas.accept");

    static Stream<Schema> storedRecords() {
        return Stream.of(
                Article.getClassSchema(),
                ArticleClaims.getClassSchema(),
                ClaimTally.getClassSchema(),
                ClaimChange.getClassSchema(),
                Evidence.getClassSchema(),
                ArticleState.getClassSchema(),
                ClockTick.getClassSchema(),
                PublishedTally.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("storedRecords")
    void givenCommittedVersions_whenComparedWithTheCurrentSchema_thenEachReadsTheOther(Schema current) {
        List<Schema> earlier = new SchemaHistory(HISTORY, current.getName()).versions();

        assertThat(FullTransitive.faults(current, earlier))
                .as(current.getName())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("storedRecords")
    void givenTheCurrentSchema_whenLookedUpInTheHistory_thenItIsTheNewestVersion(Schema current) {
        SchemaHistory history = new SchemaHistory(HISTORY, current.getName());
        List<Schema> versions = history.versions();
        boolean isNewest =
                !versions.isEmpty() && versions.get(versions.size() - 1).equals(current);
        if (!isNewest && ACCEPT) {
            history.add(current);
            return;
        }

        assertThat(isNewest)
                .as(
                        "%s changed: run mvn test -pl schemas -Dtallywire.schemas.accept=true and commit schemas/history",
                        current.getName())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("storedRecords")
    void givenARecord_whenLookingAtAllItsTypes_thenEachFieldHasADefaultAndADescription(Schema schema) {
        assertThat(namedTypes(schema)).allSatisfy(type -> {
            assertThat(type.getDoc()).as(type.getName()).isNotBlank();
            if (type.getType() == Schema.Type.ENUM) {
                assertThat(type.getEnumDefault()).as(type.getName()).isEqualTo("UNKNOWN");
                return;
            }
            assertThat(type.getFields()).allSatisfy(field -> {
                assertThat(field.hasDefaultValue())
                        .as(type.getName() + "." + field.name())
                        .isTrue();
                assertThat(field.doc()).as(type.getName() + "." + field.name()).isNotBlank();
            });
        });
    }

    private static Set<Schema> namedTypes(Schema schema) {
        Set<Schema> found = new LinkedHashSet<>();
        collect(schema, found);
        return found;
    }

    private static void collect(Schema schema, Set<Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.add(schema)) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.add(schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(type -> collect(type, found));
            default -> {
                // a primitive has nothing to describe
            }
        }
    }

    @Test
    void givenAFieldThatChangesItsType_whenChecked_thenBothDirectionsFail() {
        Schema before = record().requiredLong("count").endRecord();
        Schema after = record().requiredString("count").endRecord();

        assertThat(FullTransitive.faults(after, List.of(before)))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("can't read records of version 1: TYPE_MISMATCH"))
                .anySatisfy(fault -> assertThat(fault).startsWith("can't be read by version 1: TYPE_MISMATCH"));
    }

    @Test
    void givenANewFieldWithoutADefault_whenChecked_thenOldRecordsAreNamed() {
        Schema before = record().requiredLong("count").endRecord();
        Schema after = record().requiredLong("count").requiredLong("more").endRecord();

        assertThat(FullTransitive.faults(after, List.of(before)))
                .singleElement()
                .asString()
                .startsWith("can't read records of version 1: READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void givenABreakAgainstTheOldestVersionOnly_whenChecked_thenItIsStillFound() {
        Schema oldest = record().requiredLong("a").endRecord();
        Schema middle = record().name("a").type().longType().longDefault(0).endRecord();
        Schema newest = record().endRecord();

        assertThat(FullTransitive.faults(newest, List.of(oldest, middle)))
                .singleElement()
                .asString()
                .startsWith("can't be read by version 1");
    }

    @Test
    void givenANewFieldWithADefault_whenChecked_thenNothingIsWrong() {
        Schema before = record().requiredLong("count").endRecord();
        Schema after = record().requiredLong("count")
                .name("more")
                .type()
                .longType()
                .longDefault(0)
                .endRecord();

        assertThat(FullTransitive.faults(after, List.of(before))).isEmpty();
    }

    @Test
    void givenAHistory_whenAVersionIsAdded_thenItIsReadBackAsTheNewest(@TempDir Path root) {
        SchemaHistory history = new SchemaHistory(root, "Sample");
        Schema first = record().requiredLong("a").endRecord();
        Schema second = record().requiredString("b").endRecord();

        history.add(first);
        history.add(second);

        assertThat(history.versions()).containsExactly(first, second);
    }

    private static SchemaBuilder.FieldAssembler<Schema> record() {
        return SchemaBuilder.record("Sample").fields();
    }
}
