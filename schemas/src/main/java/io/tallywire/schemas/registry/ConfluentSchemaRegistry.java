package io.tallywire.schemas.registry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Any registry that speaks the Confluent API, over Confluent's own client. The client is not on Maven Central under its
 * own name; this is the only class that knows the relocated one (docs/decisions/0002).
 */
public final class ConfluentSchemaRegistry implements SchemaRegistry {
    private static final int SCHEMAS_PER_SUBJECT = 1000;
    private static final int NOT_FOUND = 404;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int CONFLICT = 409;

    /** The type of schemas that say none. */
    private static final String AVRO = "AVRO";

    private final RestService rest;
    private final SchemaRegistryClient client;
    private final RegistrySettings settings;
    private final ConcurrentMap<Integer, Schema> schemas = new ConcurrentHashMap<>();

    public ConfluentSchemaRegistry(RegistrySettings settings) {
        this.settings = settings;
        this.rest = new RestService(List.of(settings.url().toString()));
        // The client passes its configuration on to the REST service.
        this.client = new CachedSchemaRegistryClient(rest, SCHEMAS_PER_SUBJECT, clientConfig(settings));
    }

    private static Map<String, Object> clientConfig(RegistrySettings settings) {
        Map<String, Object> config = new TreeMap<>();
        config.put(
                SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS,
                Math.toIntExact(settings.connectTimeout().toMillis()));
        config.put(
                SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS,
                Math.toIntExact(settings.readTimeout().toMillis()));
        settings.userInfo().ifPresent(userInfo -> {
            config.put(SchemaRegistryClientConfig.BASIC_AUTH_CREDENTIALS_SOURCE, "USER_INFO");
            config.put(SchemaRegistryClientConfig.USER_INFO_CONFIG, userInfo);
        });
        return config;
    }

    @Override
    public int register(String subject, Schema schema) {
        return call(
                "register schema " + schema.getFullName() + " under subject " + subject,
                () -> client.register(subject, new AvroSchema(schema.toString())));
    }

    @Override
    public Schema schemaById(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema fetched = fetch(id);
        schemas.put(id, fetched);
        return fetched;
    }

    /** Below the client, for which a schema of another type is an input/output error: to us it is a fault of the record. */
    private Schema fetch(int id) {
        String task = "fetch schema " + id;
        SchemaString fetched = call(task, () -> rest.getId(id));
        String type = Optional.ofNullable(fetched.getSchemaType()).orElse(AVRO);
        if (!AVRO.equals(type)) {
            throw new SerializationException(noAvro(task, type));
        }
        try {
            return new Schema.Parser().parse(fetched.getSchemaString());
        } catch (AvroRuntimeException e) {
            throw new SerializationException(noAvro(task, type), e);
        }
    }

    private String noAvro(String task, String type) {
        return "The schema registry at " + settings.url() + " was asked to " + task
                + " and answered with a schema of type " + type
                + " that can't be read as Avro. The record was not written for this topic.";
    }

    @Override
    public void requireCompatibility(String subject, Compatibility compatibility) {
        call("set the compatibility of subject " + subject, () -> {
            try {
                return client.updateCompatibility(subject, compatibility.name());
            } catch (RestClientException e) {
                if (e.getStatus() != CONFLICT) {
                    throw e;
                }
                // Apicurio's answer to the later one of two instances that create the rule at once. Now it is there.
                return client.updateCompatibility(subject, compatibility.name());
            }
        });
    }

    private <T> T call(String task, RegistryCall<T> registryCall) {
        try {
            return registryCall.run();
        } catch (RestClientException e) {
            throw refused(task, e);
        } catch (IOException e) {
            throw new SchemaRegistryException(
                    "The schema registry at " + settings.url() + " could not be asked to " + task + ": "
                            + e.getMessage() + ". Is it running, and is schema.registry.url right?",
                    e);
        }
    }

    private RuntimeException refused(String task, RestClientException e) {
        String answer = "The schema registry at " + settings.url() + " was asked to " + task + " and answered "
                + e.getStatus() + ": " + e.getMessage();
        if (e.getErrorCode() == SCHEMA_NOT_FOUND) {
            return new UnknownSchemaException(
                    answer
                            + ". The record was written against another registry than this one, or this one has lost its schemas.",
                    e);
        }
        return new SchemaRegistryException(answer + ". " + advice(e.getStatus()), e);
    }

    private static String advice(int status) {
        return switch (status) {
            case CONFLICT ->
                "The schema breaks the subject's compatibility rule: change it so that old records "
                        + "can still be read, and new ones by old readers.";
            case 401, 403 -> "Check schema.registry.user.info.";
            case NOT_FOUND -> "Check the path in schema.registry.url; Apicurio's is /apis/ccompat/v7.";
            default ->
                status >= 500
                        ? "Its log says why; try again when it is well."
                        : "Check that it speaks the Confluent API.";
        };
    }

    /** A call to the registry with the client's checked exceptions. */
    @FunctionalInterface
    private interface RegistryCall<T> {
        T run() throws IOException, RestClientException;
    }
}
