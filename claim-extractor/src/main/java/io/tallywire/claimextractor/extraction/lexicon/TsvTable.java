package io.tallywire.claimextractor.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of language knowledge: tab-separated UTF-8 lines, comments behind '#'; the last comment before the rows names
 * the columns.
 *
 * @param name the file name
 * @param rows the cells of every row, all of one width
 */
public record TsvTable(String name, List<List<String>> rows) {

    private static final String FOLDER = "/io/tallywire/claimextractor/extraction/";

    /**
     * Reads the table {@code name} of the class path.
     *
     * @throws IllegalStateException when it is missing, a row has another width than the first, or a row stands twice
     */
    public static TsvTable load(String name) {
        try (InputStream in = TsvTable.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " is not on the class path");
            }
            return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TsvTable read(String name, BufferedReader reader) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        boolean comments = true;
        for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
            comments &= line.startsWith("#");
            if (comments || line.isEmpty()) {
                continue;
            }
            List<String> row = List.of(line.split("\t", -1));
            if (!rows.isEmpty() && rows.get(0).size() != row.size()) {
                throw new IllegalStateException(name + ": row of another width: " + line);
            }
            if (!seen.add(line)) {
                throw new IllegalStateException(name + ": row stands twice: " + line);
            }
            rows.add(row);
        }
        return new TsvTable(name, List.copyOf(rows));
    }

    /** The second column by the first; the first row of a word wins. */
    Map<String, String> map() {
        return map(row -> row.get(1));
    }

    /** What {@code value} makes of a row by its first column; the first row of a word wins. */
    <V> Map<String, V> map(Function<List<String>, V> value) {
        Map<String, V> map = new LinkedHashMap<>();
        rows.forEach(row -> map.putIfAbsent(row.get(0), value.apply(row)));
        return WordMap.copyOf(map);
    }

    /** What {@code value} makes of all rows by their first column. */
    <V> Map<String, List<V>> lists(Function<List<String>, V> value) {
        Map<String, List<V>> map = new LinkedHashMap<>();
        rows.forEach(row ->
                map.computeIfAbsent(row.get(0), word -> new ArrayList<>()).add(value.apply(row)));
        return WordMap.copyOf(map);
    }

    /** The first column. */
    Set<String> set() {
        return map(row -> true).keySet();
    }

    /** The first column as phrases, each with what {@code value} makes of its row. */
    <V> PhraseTable<V> phrases(Function<List<String>, V> value) {
        PhraseTable.Builder<V> builder = new PhraseTable.Builder<>();
        rows.forEach(row -> builder.add(row.get(0), value.apply(row)));
        return builder.build();
    }
}
