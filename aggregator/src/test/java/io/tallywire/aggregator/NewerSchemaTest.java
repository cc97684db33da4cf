package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.registry.Subjects;
import io.tallywire.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Article claims of a program whose schema has enum symbols that this version does not know. */
class NewerSchemaTest {
    private static final String KEY = "stranded|passenger";
    private static final Map<String, String> NEW_SYMBOLS =
            Map.of("Event", "STRANDED", "Bound", "AROUND", "Modality", "DOUBTED");

    @TempDir
    Path stateDir;

    private final Schema newer = newer();
    private TestedAggregator aggregator;

    @BeforeEach
    void start() {
        aggregator = new TestedAggregator(
                TallyConfig.defaults().withPublishInterval(Duration.ZERO), stateDir, Instant.EPOCH);
    }

    @AfterEach
    void stop() {
        aggregator.close();
    }

    @Test
    void givenAnEventAndABoundOfANewerSchema_whenTallied_thenTheFiguresCountAndTheEventIsUnknown() throws Exception {
        GenericRecord article = article();
        claim(article).put("event", symbol("Event"));
        ((GenericRecord) claim(article).get("quantity")).put("bound", symbol("Bound"));
        send(article);

        assertThat(aggregator.deadLetters.isEmpty()).isTrue();
        assertThat(aggregator.tallies.readValue())
                .satisfies(tally -> assertThat(tally.getEvent()).isEqualTo(Event.UNKNOWN))
                .satisfies(tally -> assertThat(tally.getAllTime().getLow()).isEqualTo(40))
                .satisfies(
                        tally -> assertThat(tally.getAllTime().getPublishers()).isEqualTo(1));
    }

    @Test
    void givenAModalityOfANewerSchema_whenTallied_thenTheArticleIsADeadLetterThatSaysWhy() throws Exception {
        GenericRecord article = article();
        claim(article).put("modality", symbol("Modality"));
        send(article);

        assertThat(aggregator.tallies.isEmpty()).isTrue();
        assertThat(new String(
                        aggregator
                                .deadLetters
                                .readRecord()
                                .headers()
                                .lastHeader("__streams.errors.message")
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("Claim 0 of article a has a modality that this version does not know");
    }

    private static Schema newer() {
        String json = ArticleClaims.getClassSchema().toString();
        for (Map.Entry<String, String> added : NEW_SYMBOLS.entrySet()) {
            json = json.replaceFirst(
                    "(\"name\":\"" + added.getKey() + "\".*?\"symbols\":\\[)", "$1\"" + added.getValue() + "\",");
        }
        return new Schema.Parser().parse(json);
    }

    private GenericRecord article() throws IOException {
        ArticleClaims article = ArticleClaims.newBuilder()
                .setArticleId("a")
                .setPublisher(new Publisher("Paper", "paper.example"))
                .setClaims(List.of(Claim.newBuilder()
                        .setClaimKey(KEY)
                        .setQuantity(
                                Quantity.newBuilder().setLow(40.0).setHigh(40.0).build())
                        .build()))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new SpecificDatumWriter<>(ArticleClaims.class).write(article, encoder);
        return new GenericDatumReader<GenericRecord>(ArticleClaims.getClassSchema(), newer)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }

    private static GenericRecord claim(GenericRecord article) {
        return (GenericRecord) ((List<?>) article.get("claims")).get(0);
    }

    private GenericData.EnumSymbol symbol(String type) {
        return new GenericData.EnumSymbol(newer, NEW_SYMBOLS.get(type));
    }

    private void send(GenericRecord article) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int id = aggregator.registry.register(Subjects.ofValue(Topics.ARTICLE_CLAIMS.name()), newer);
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        new GenericDatumWriter<GenericRecord>(newer)
                .write(article, EncoderFactory.get().directBinaryEncoder(bytes, null));
        aggregator
                .driver
                .createInputTopic(Topics.ARTICLE_CLAIMS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("a", bytes.toByteArray());
    }
}
