package io.tallywire.runtime.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;

/** The only class that knows Logback, so that a program without it can use the rest of the module. */
final class LogbackJson {
    private LogbackJson() {}

    /** Makes every appender that writes to a stream or a file write JSON. */
    static void applyTo(Object factory) {
        LoggerContext context = (LoggerContext) factory;
        context.getLoggerList().forEach(logger -> {
            Iterator<Appender<ILoggingEvent>> appenders = logger.iteratorForAppenders();
            while (appenders.hasNext()) {
                if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> appender) {
                    appender.setEncoder(encoder(context));
                }
            }
        });
    }

    /** The message as it was meant to be read, once; a collector adds what it knows of the process itself. */
    private static JsonEncoder encoder(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        return encoder;
    }
}
