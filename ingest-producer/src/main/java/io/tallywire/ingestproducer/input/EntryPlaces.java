package io.tallywire.ingestproducer.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the entries of a feed begin, found by their tags. */
final class EntryPlaces {
    private static final Pattern TAG = Pattern.compile("\n|<(?:item|entry)[\\s>]");

    private final byte[] document;

    EntryPlaces(byte[] document) {
        this.document = document;
    }

    /** As many places as there are entries; all the same where tags and entries don't match, as in UTF-16. */
    List<Location> in(String source, int entries) {
        List<Location> places = new ArrayList<>();
        long line = 1;
        Matcher tag = TAG.matcher(new String(document, StandardCharsets.ISO_8859_1));
        while (tag.find()) {
            if (tag.group().equals("\n")) {
                line++;
            } else {
                places.add(new Location(source, line, tag.start()));
                line += tag.group().endsWith("\n") ? 1 : 0;
            }
        }
        if (places.size() == entries) {
            return places;
        }
        List<Location> unknown = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            unknown.add(new Location(source, 1, 0));
        }
        return unknown;
    }
}
