package io.tallywire.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample articles again and again, each time with other names: the same texts about other places and companies. */
final class SampleCopies {
    /** The invented names that the stories are about, where letters can be put in; people and days stay. */
    private static final Pattern NAMES = Pattern.compile(
            "\\b(Kor|Kes|Vel|Tam|Lor|Ard|Far|Tes|Hob|Low|Wex)(?=vath|tri|mor|brey|ran|ovi|rowtel|saric|beck|marsh|combe)");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final List<ObjectNode> samples = new ArrayList<>();

    /** @param folder with {@code 0*.ndjson}: revisions and withdrawals are left out */
    SampleCopies(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("0.*\\.ndjson"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    samples.add((ObjectNode) JSON.readTree(line));
                }
            }
        }
    }

    /** Writes so many articles as JSON lines, from the copies that begin with {@code first} on. */
    void write(Path file, int first, int articles) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                out.write(copy(samples.get(i % samples.size()), first + i / samples.size()));
                out.newLine();
            }
        }
    }

    private static String copy(ObjectNode sample, int number) {
        ObjectNode copy = sample.deepCopy();
        for (String field : List.of("headline", "body")) {
            copy.put(field, NAMES.matcher(sample.path(field).asText()).replaceAll("$1" + letters(number)));
        }
        copy.put("url", sample.path("url").asText().replaceFirst("(\\?|$)", "/" + number + "$1"));
        return copy.toString();
    }

    /** Syllables that tell a copy from the others. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        int rest = number;
        do {
            letters.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
            rest /= CONSONANTS.length();
            letters.append(VOWELS.charAt(rest % VOWELS.length()));
            rest /= VOWELS.length();
        } while (rest > 0);
        return letters.toString();
    }
}
