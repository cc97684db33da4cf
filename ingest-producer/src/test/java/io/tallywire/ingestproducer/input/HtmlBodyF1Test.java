package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How much of the text of a page is found, and of nothing else: F1 over runs of four words, as the scrapinghub
 * article-extraction benchmark counts, on pages that are built here. It prints the figures that docs/ingest.md has.
 */
class HtmlBodyF1Test {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final int RUN = 4;
    private static final int PAGES_PER_TEMPLATE = 20;

    @Test
    void givenPagesOfManyDesigns_whenRead_thenNearlyAllOfTheTextAndLittleElseIsFound() {
        Map<String, Double> byTemplate = new TreeMap<>();
        for (PageTemplate template : PageTemplate.values()) {
            byTemplate.put(template.name(), meanF1(template));
        }
        double mean =
                byTemplate.values().stream().mapToDouble(f1 -> f1).average().orElse(0);
        byTemplate.forEach((name, f1) -> System.out.printf(Locale.ROOT, "%-22s %.3f%n", name, f1));
        System.out.printf(
                Locale.ROOT, "HTML body F1, mean over %d pages: %.3f%n", byTemplate.size() * PAGES_PER_TEMPLATE, mean);

        assertThat(mean).isGreaterThan(0.9);
        assertThat(byTemplate.values()).allMatch(f1 -> f1 > 0.6);
    }

    private static double meanF1(PageTemplate template) {
        double sum = 0;
        for (int page = 0; page < PAGES_PER_TEMPLATE; page++) {
            GeneratedPage generated = new GeneratedPage(page);
            InputItem item = Read.all(
                            "page.html",
                            InputOptions.defaults(),
                            template.html(generated).getBytes(StandardCharsets.UTF_8))
                    .get(0);
            String found =
                    item instanceof ParsedArticle parsed ? parsed.article().getBody() : "";
            sum += f1(runs(generated.body()), runs(found));
        }
        return sum / PAGES_PER_TEMPLATE;
    }

    private static double f1(Map<String, Integer> expected, Map<String, Integer> found) {
        double common = 0;
        for (Map.Entry<String, Integer> run : expected.entrySet()) {
            common += Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0));
        }
        return 2 * common / (size(expected) + size(found));
    }

    private static int size(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(count -> count).sum();
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.merge(String.join(" ", words.subList(i, i + RUN)), 1, Integer::sum);
        }
        return runs;
    }
}
