package io.tallywire.claimextractor.extraction.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of labelled articles to learn from.
 *
 * @param path of FILE.articles.jsonl
 * @param weight how much each of its labels counts, above 0
 */
record LabelledFile(Path path, double weight) {

    /** The files that {@code args} name; behind {@code --weight W} each counts W, before it 1. */
    static List<LabelledFile> parse(List<String> args) {
        List<LabelledFile> files = new ArrayList<>();
        double weight = 1;
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals("--weight")) {
                i++;
                weight = Double.parseDouble(args.get(i));
            } else {
                files.add(new LabelledFile(Path.of(args.get(i)), weight));
            }
        }
        return files;
    }
}
