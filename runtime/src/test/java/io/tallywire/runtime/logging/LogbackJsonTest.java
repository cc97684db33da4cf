package io.tallywire.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogbackJsonTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("io.tallywire.test");

    @BeforeEach
    void logAsJson() {
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern("%msg%n");
        text.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(text);
        appender.setOutputStream(written);
        appender.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);

        context.setMDCAdapter(new LogbackMDCAdapter());
        LogbackJson.applyTo(context);
    }

    @Test
    void givenAMessageOfSeveralLinesWithQuotes_whenLogged_thenItIsOneLineOfJson() throws Exception {
        log.info("{} said \"stop\"\nand left", "Ann");

        assertThat(text().lines()).hasSize(1);
        JsonNode line = json();
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("loggerName").asText()).isEqualTo("io.tallywire.test");
        assertThat(line.path("formattedMessage").asText()).isEqualTo("Ann said \"stop\"\nand left");
        assertThat(line.path("timestamp").isIntegralNumber()).isTrue();
    }

    @Test
    void givenAnException_whenLogged_thenItsMessageAndItsCauseAreInTheObject() throws Exception {
        log.error("It stops", new IllegalStateException("No disk", new IllegalArgumentException("of size 0")));

        JsonNode thrown = json().path("throwable");
        assertThat(thrown.path("message").asText()).isEqualTo("No disk");
        assertThat(thrown.path("cause").path("message").asText()).isEqualTo("of size 0");
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(text());
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
