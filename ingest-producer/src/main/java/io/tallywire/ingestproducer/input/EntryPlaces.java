package io.tallywire.ingestproducer.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the entries of a feed or a sitemap begin, found by their tags. */
final class EntryPlaces {
    private final byte[] document;
    private final String tags;

    /** @param tags the names of the entries' elements, separated by bars */
    EntryPlaces(byte[] document, String tags) {
        this.document = document;
        this.tags = tags;
    }

    /** As many places as there are entries; all the same where tags and entries don't match, as in UTF-16. */
    List<Place> in(String source, int entries) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        List<Location> starts = starts(source, text);
        int end = end(text);
        List<Place> places = new ArrayList<>();
        boolean known = starts.size() == entries && (starts.isEmpty() || end > offset(starts, entries - 1));
        for (int i = 0; i < entries; i++) {
            places.add(
                    known
                            ? new Place(
                                    starts.get(i),
                                    document,
                                    offset(starts, 0),
                                    offset(starts, i),
                                    i + 1 < entries ? offset(starts, i + 1) : end,
                                    end)
                            : new Place(new Location(source, 1, 0), document, 0, 0, document.length, document.length));
        }
        return places;
    }

    private List<Location> starts(String source, String text) {
        List<Location> starts = new ArrayList<>();
        long line = 1;
        Matcher tag = Pattern.compile("\n|<(?:" + tags + ")[\\s>]").matcher(text);
        while (tag.find()) {
            if (tag.group().equals("\n")) {
                line++;
            } else {
                starts.add(new Location(source, line, tag.start()));
                line += tag.group().endsWith("\n") ? 1 : 0;
            }
        }
        return starts;
    }

    /** Behind the last entry; 0 where there is none. */
    private int end(String text) {
        int end = 0;
        Matcher tag = Pattern.compile("</(?:" + tags + ")\\s*>").matcher(text);
        while (tag.find()) {
            end = tag.end();
        }
        return end;
    }

    private static int offset(List<Location> starts, int index) {
        return (int) starts.get(index).byteOffset();
    }

    /** One entry in the document. */
    static final class Place {
        private final Location location;
        private final byte[] document;
        private final int first;
        private final int start;
        private final int next;
        private final int last;

        Place(Location location, byte[] document, int first, int start, int next, int last) {
            this.location = location;
            this.document = document;
            this.first = first;
            this.start = start;
            this.next = next;
            this.last = last;
        }

        Location location() {
            return location;
        }

        /** The document with this entry and no other, so that the entry can be read again. */
        byte[] alone() {
            byte[] alone = Arrays.copyOf(document, first + (next - start) + (document.length - last));
            System.arraycopy(document, start, alone, first, next - start);
            System.arraycopy(document, last, alone, first + (next - start), document.length - last);
            return alone;
        }
    }
}
