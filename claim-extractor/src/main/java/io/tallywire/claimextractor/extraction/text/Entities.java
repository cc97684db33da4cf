package io.tallywire.claimextractor.extraction.text;

import java.util.Map;

/** Knows the HTML entities that careless scrapers leave in texts: white space, marks and currency signs. */
final class Entities {

    /** No entity of the table is longer, ampersand and semicolon included. */
    private static final int LONGEST = 8;

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("&nbsp;", " "),
            Map.entry("&#160;", " "),
            Map.entry("&thinsp;", " "),
            Map.entry("&amp;", "&"),
            Map.entry("&quot;", "\""),
            Map.entry("&#34;", "\""),
            Map.entry("&ldquo;", "“"),
            Map.entry("&rdquo;", "”"),
            Map.entry("&#8220;", "“"),
            Map.entry("&#8221;", "”"),
            Map.entry("&lsquo;", "‘"),
            Map.entry("&rsquo;", "’"),
            Map.entry("&#39;", "'"),
            Map.entry("&apos;", "'"),
            Map.entry("&#8217;", "’"),
            Map.entry("&ndash;", "–"),
            Map.entry("&mdash;", "—"),
            Map.entry("&#8211;", "–"),
            Map.entry("&#8212;", "—"),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&pound;", "£"),
            Map.entry("&euro;", "€"),
            Map.entry("&yen;", "¥"),
            Map.entry("&frac12;", "½"));

    private Entities() {}

    /** Behind the entity that starts at {@code at}; {@code at} itself when none does. */
    static int end(String text, int at, int to) {
        if (text.charAt(at) != '&') {
            return at;
        }
        int limit = Math.min(to, at + LONGEST);
        for (int end = at + 1; end < limit; end++) {
            if (text.charAt(end) == ';') {
                return MARKS.containsKey(text.substring(at, end + 1)) ? end + 1 : at;
            }
        }
        return at;
    }

    /** What {@code entity}, one of the table, stands for. */
    static String meaning(String entity) {
        return MARKS.getOrDefault(entity, entity);
    }
}
