package io.tallywire.schemas.text;

import java.util.Map;
import java.util.Set;

/** A unit's name, as records hold it, in the words of a reader. */
final class UnitText {
    private static final Map<String, String> SIGNS = Map.of("degree_celsius", "°C", "degree_fahrenheit", "°F");
    private static final Map<String, String> PLURALS =
            Map.of("foot", "feet", "inch", "inches", "hertz", "hertz", "stone", "stone", "horsepower", "horsepower");

    /** Written as they are, whatever the number. */
    private static final Set<String> SYMBOLS = Set.of("km/h", "m/s", "mph", "mpg", "ppm", "psi", "rpm");

    private UnitText() {}

    /** The name that goes with a number: "months", "cubic metres", "megabits per second"; codes of currencies as they are. */
    static String of(String unit, double value) {
        if (SIGNS.containsKey(unit)) {
            return SIGNS.getOrDefault(unit, unit);
        }
        boolean isWord = !unit.isEmpty() && Character.isLowerCase(unit.charAt(0)) && !SYMBOLS.contains(unit);
        if (!isWord || value == 1) {
            return unit.replace('_', ' ');
        }
        int rate = unit.indexOf("_per_");
        String counted = rate < 0 ? unit : unit.substring(0, rate);
        String noun = counted.substring(counted.lastIndexOf('_') + 1);
        String before = counted.substring(0, counted.length() - noun.length());
        String plural = before + PLURALS.getOrDefault(noun, noun.endsWith("hertz") ? noun : noun + "s");
        return (plural + (rate < 0 ? "" : unit.substring(rate))).replace('_', ' ');
    }
}
