package io.tallywire.claimextractor.extraction.claim;

import java.text.Normalizer;
import java.util.Locale;

/** Turns names into ASCII slugs and slugs into names. */
final class Names {

    private static final int LONGEST = 60;

    private Names() {}

    /** Lower-case ASCII letters and digits of {@code name}, other characters as single hyphens; may be empty. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && slug.length() > 0
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }

    /** "north-korea" as "North Korea". */
    static String title(String slug) {
        StringBuilder title = new StringBuilder();
        for (String word : slug.split("-", -1)) {
            if (!word.isEmpty()) {
                title.append(title.length() > 0 ? " " : "")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return title.toString();
    }
}
