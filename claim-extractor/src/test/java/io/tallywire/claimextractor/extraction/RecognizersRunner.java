package io.tallywire.claimextractor.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures the values of quantities against test cases of Microsoft Recognizers-Text: {@code RecognizersRunner
 * FOLDER [--errors]}. A case passes when every expected value is found, each once, whatever else is found; a case that
 * expects nothing passes when nothing of the specification's kind is found. Numbers are read also where they state no
 * quantity, as that specification has it.
 */
public final class RecognizersRunner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double CLOSE = 1e-4;
    private static final List<String> SPECS = List.of(
            "NumberModel",
            "PercentModel",
            "NumberRangeModel",
            "CurrencyModel",
            "DimensionModel",
            "AgeModel",
            "TemperatureModel");
    private static final Set<String> AGES = Set.of("year", "month", "week", "day");

    private RecognizersRunner() {}

    /** Runs over the specifications in the folder that {@code args} names. */
    public static void main(String[] args) throws IOException {
        ClaimExtractor extractor = ClaimExtractor.create();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String spec : SPECS) {
            String text = Files.readString(Path.of(args[0], spec + ".json"));
            JsonNode cases = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            int passed = 0;
            for (JsonNode one : cases) {
                String input = one.path("Input").asText();
                List<RecognisedQuantity> found =
                        spec.equals("NumberModel") ? extractor.numbers(input) : extractor.quantities(input);
                if (passes(spec, one.path("Results"), found)) {
                    passed++;
                } else if (args.length > 1) {
                    out.println(spec + " \"" + input + "\" expected " + values(one.path("Results")) + " found "
                            + found.stream().map(RecognisedQuantity::value).toList());
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%-18s %d of %d cases, %.3f%n",
                    spec,
                    passed,
                    cases.size(),
                    passed / (double) cases.size());
        }
        out.flush();
    }

    private static boolean passes(String spec, JsonNode results, List<RecognisedQuantity> found) {
        List<RecognisedQuantity> left = new ArrayList<>(found);
        for (JsonNode result : results) {
            String value = result.path("Resolution").path("value").asText();
            int at = 0;
            while (at < left.size() && !isValue(value, left.get(at))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return !results.isEmpty() || found.stream().noneMatch(quantity -> isOf(spec, quantity));
    }

    /** Whether {@code quantity} is of the kind that {@code spec} looks for. */
    private static boolean isOf(String spec, RecognisedQuantity quantity) {
        String unit = quantity.unit();
        boolean money = unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
        boolean plain = unit.equals("item") || unit.equals("share");
        return switch (spec) {
            case "NumberModel" -> plain;
            case "PercentModel" -> unit.equals("%");
            case "NumberRangeModel" ->
                quantity.low() == null || quantity.high() == null || quantity.low() < quantity.high();
            case "CurrencyModel" -> money;
            case "AgeModel" -> AGES.contains(unit);
            case "TemperatureModel" -> unit.startsWith("degree_");
            // temperatures have a specification of their own
            default -> !plain && !money && !unit.equals("%") && !unit.startsWith("degree");
        };
    }

    private static List<String> values(JsonNode results) {
        List<String> values = new ArrayList<>();
        results.forEach(
                result -> values.add(result.path("Resolution").path("value").asText()));
        return values;
    }

    /** Whether {@code quantity} has the value "5", "5%" or, for a range, "[5,7)", an open end left out. */
    private static boolean isValue(String value, RecognisedQuantity quantity) {
        int comma = value.indexOf(',');
        if (comma > 0 && value.length() > 2) {
            return isNumber(value.substring(1, comma), quantity.low())
                    && isNumber(value.substring(comma + 1, value.length() - 1), quantity.high());
        }
        return isNumber(value.replace("%", ""), quantity.point());
    }

    private static boolean isNumber(String text, @Nullable Double number) {
        if (text.isBlank() || number == null) {
            return text.isBlank() && number == null;
        }
        try {
            double expected = Double.parseDouble(text.trim());
            return Math.abs(expected - number) <= CLOSE * Math.max(1, Math.abs(expected));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
