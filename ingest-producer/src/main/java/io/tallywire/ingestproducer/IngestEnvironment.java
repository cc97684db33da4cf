package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.send.ArticleSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;

/**
 * What the ingest command needs of the world around it.
 *
 * @param terminal whether {@code err} is shown on a terminal, where a line can be written over
 * @param connect makes the sink that the settings ask for, unless they ask for a dry run
 */
public record IngestEnvironment(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Clock clock,
        Function<IngestConfig, ArticleSink> connect) {
    /** Set to true or false by who starts the process and knows whether standard error is a terminal. */
    private static final String TERMINAL_PROPERTY = "tallywire.terminal";

    /** This process, with everything written in UTF-8 whatever the machine's default is. */
    public static IngestEnvironment ofProcess() {
        return new IngestEnvironment(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                isTerminal(),
                Clock.systemUTC(),
                config -> config.destination().connect());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /**
     * Java can't ask about standard error alone, the launcher and Linux can. In doubt it is none: a log full of carriage
     * returns is worse than a terminal with a line now and then.
     */
    private static boolean isTerminal() {
        String told = System.getProperty(TERMINAL_PROPERTY);
        if (told != null) {
            return told.equals("true");
        }
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
