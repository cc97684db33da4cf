package io.tallywire.ingestproducer.input;

import java.net.URI;
import java.util.Optional;

/** Links as documents write them. */
final class Links {
    private Links() {}

    static boolean isWeb(String link) {
        return link.matches("(?i)https?://.*");
    }

    /** The link as an absolute address where it is relative and the document's own address is known. */
    static String absolute(Optional<String> base, String link) {
        String stripped = link.strip();
        if (base.isEmpty() || stripped.isEmpty() || stripped.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return stripped;
        }
        try {
            return URI.create(base.get()).resolve(stripped.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return stripped; // whoever reads it says what is wrong with it
        }
    }
}
