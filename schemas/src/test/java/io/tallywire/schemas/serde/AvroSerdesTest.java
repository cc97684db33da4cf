package io.tallywire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.registry.UnknownSchemaException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class AvroSerdesTest {
    private static final String TOPIC = "articles";

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final Serde<Article> serde = AvroSerdes.of(registry, Article.class);

    @Property
    void givenAnyArticle_whenWrittenAndRead_thenItIsTheSame(
            @ForAll String headline, @ForAll String body, @ForAll @LongRange(min = 0) long version) {
        Article article = article(headline, body, version);

        assertThat(read(write(article))).isEqualTo(article);
    }

    @Test
    void givenATallyWithTimesInItsList_whenReadTwice_thenBothAreEqual() {
        Serde<ClaimTally> tallies = AvroSerdes.of(registry, ClaimTally.class);
        SourceEstimate source = SourceEstimate.newBuilder()
                .setPublishedAt(Instant.parse("2026-03-04T05:06:07Z"))
                .build();
        byte[] bytes = tallies.serializer()
                .serialize(
                        TOPIC,
                        ClaimTally.newBuilder().setSources(List.of(source)).build());

        assertThat(tallies.deserializer().deserialize(TOPIC, bytes))
                .isEqualTo(tallies.deserializer().deserialize(TOPIC, bytes));
    }

    @Property
    void givenAnyBytes_whenRead_thenTheyAreAnArticleOrASerializationException(@ForAll byte[] bytes) {
        write(article("so that", "schema 1 is known", 0));
        try {
            read(bytes);
        } catch (SerializationException expected) {
            assertThat(expected).hasMessageNotContaining("null");
        }
    }

    @Test
    void givenAnArticle_whenWritten_thenItStartsWithTheMagicByteAndTheSchemaId() {
        byte[] bytes = write(article("a", "b", 0));

        assertThat(bytes[0]).isZero();
        assertThat(registry.schemaById(ByteBuffer.wrap(bytes).getInt(1))).isEqualTo(Article.getClassSchema());
    }

    @Test
    void givenATombstone_whenWrittenAndRead_thenItStaysNull() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void givenARecordOfAnOlderSchema_whenRead_thenMissingFieldsHaveTheirDefaults() throws Exception {
        Schema older = SchemaBuilder.record("Article")
                .namespace("io.tallywire.schemas")
                .fields()
                .requiredString("id")
                .endRecord();
        GenericRecord record = new GenericData.Record(older);
        record.put("id", "42");
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(5)
                .put((byte) 0)
                .putInt(registry.register("s", older))
                .array());
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(older).write(record, encoder);

        Article read = read(out.toByteArray());

        assertThat(read.getId()).isEqualTo("42");
        assertThat(read.getHeadline()).isEmpty();
        assertThat(read.getPublishedAt()).isNull();
    }

    @Test
    void givenAnUnknownSchemaId_whenRead_thenTheErrorNamesIt() {
        byte[] bytes = ByteBuffer.allocate(6).put((byte) 0).putInt(77).array();

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("no schema 77");
    }

    @Test
    void givenACutRecord_whenRead_thenTheErrorNamesTopicAndRecord() {
        byte[] bytes = write(article("headline", "body", 0));

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 3)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topic articles")
                .hasMessageContaining("Article");
    }

    @Test
    void givenTrailingBytes_whenRead_thenTheyAreNotIgnored() {
        byte[] bytes = write(article("headline", "body", 0));

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("bytes behind the record");
    }

    private byte[] write(Article article) {
        return serde.serializer().serialize(TOPIC, article);
    }

    private Article read(byte[] bytes) {
        return serde.deserializer().deserialize(TOPIC, bytes);
    }

    private static Article article(String headline, String body, long version) {
        return Article.newBuilder()
                .setId("id")
                .setHeadline(headline)
                .setBody(body)
                .setVersion(version)
                .setAuthors(List.of("A. Author"))
                .setPublisher(new Publisher("The Paper", "paper.example"))
                .setPublishedAt(Instant.parse("2026-03-04T05:06:07Z"))
                .build();
    }
}
