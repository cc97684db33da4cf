package io.tallywire.ingestproducer.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** As many places as there are entries; unknown ones where tags and entries don't match, as in UTF-16. */
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
                            : Place.unknown(source, document, entries == 1));
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
        private final boolean known;
        private final byte[] document;
        private final int first;
        private final int start;
        private final int next;
        private final int last;

        Place(Location location, byte[] document, int first, int start, int next, int last) {
            this(location, true, document, first, start, next, last);
        }

        private Place(Location location, boolean known, byte[] document, int first, int start, int next, int last) {
            this.location = location;
            this.known = known;
            this.document = document;
            this.first = first;
            this.start = start;
            this.next = next;
            this.last = last;
        }

        /** @param only whether there is no other entry, so that the document stands for this one */
        private static Place unknown(String source, byte[] document, boolean only) {
            return new Place(new Location(source, 1, 0), only, document, 0, 0, document.length, document.length);
        }

        Location location() {
            return location;
        }

        /**
         * The entry as a reject, with the document that has it and no other so that it can be read again; without, where
         * it can't be told apart, since the document as often as it has entries would fill the memory.
         */
        Reject reject(String reason, InputFormat format, Optional<String> url) {
            return known
                    ? new Reject(location, reason, Raw.of(alone(), format, url))
                    : new Reject(
                            location,
                            reason + " (where this entry stands can't be told, since others can't be read or the"
                                    + " document is not in UTF-8: its raw text is not kept)");
        }

        private byte[] alone() {
            byte[] alone = Arrays.copyOf(document, first + (next - start) + (document.length - last));
            System.arraycopy(document, start, alone, first, next - start);
            System.arraycopy(document, last, alone, first + (next - start), document.length - last);
            return alone;
        }
    }
}
