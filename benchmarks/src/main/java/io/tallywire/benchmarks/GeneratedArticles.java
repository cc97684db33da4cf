package io.tallywire.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Articles of made-up words that are as long, and pack about as well, as real ones. The same every time. */
public final class GeneratedArticles {
    private static final int VOCABULARY = 20_000;
    private static final long SEED = 7;

    private final int words;
    private final String[] vocabulary = new String[VOCABULARY];
    private final Random random = new Random(SEED);

    /** @param words the length of an article's body */
    GeneratedArticles(int words) {
        this.words = words;
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            int length = 2 + random.nextInt(9);
            for (int k = 0; k < length; k++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            vocabulary[i] = word.toString();
        }
    }

    /** Writes an archive. Arguments: the file, gzip when it ends in .gz; its size in bytes, unpacked. */
    public static void main(String[] args) throws IOException {
        new GeneratedArticles(470).writeArchive(Path.of(args[0]), Long.parseLong(args[1]));
    }

    /** So many articles, as JSON lines. */
    void write(Path file, int articles) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                out.write(article(i));
                out.write('\n');
            }
        }
    }

    private void writeArchive(Path file, long bytes) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw;
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            long written = 0;
            for (int i = 0; written < bytes; i++) {
                String line = article(i) + "\n";
                out.write(line);
                written += line.length();
            }
        }
    }

    private String article(int number) {
        return "{\"url\":\"https://www.example.com/news/" + number + "\",\"headline\":\"" + text(9)
                + "\",\"publisher\":{\"name\":\"Example Times\",\"domain\":\"example.com\"},\"publishedAt\":"
                + "\"2026-03-17T09:00:00Z\",\"body\":\"" + text(words) + "\"}";
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(8 * length);
        for (int i = 0; i < length; i++) {
            // Squared, so that some words are frequent, as in a language.
            double pick = random.nextDouble();
            text.append(i == 0 ? "" : i % 17 == 0 ? ". " : " ").append(vocabulary[(int) (pick * pick * VOCABULARY)]);
        }
        return text.toString();
    }
}
