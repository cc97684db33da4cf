package io.tallywire.claimextractor.extraction.lexicon;

/**
 * The shape of a word: the parts of speech that it may have by the tables (N, V, A, R, most frequent first), and its ending: "s" for a
 * plural or a third person, "d" for a past form, "g" for one in -ing, "t" for a superlative in -est. "VN" is "launch", "VNs" is "launches".
 */
final class WordShapes {

    /** The shape of a past form that is nothing else. */
    static final String PAST = "Vd";

    private final WordForms forms;

    WordShapes(WordForms forms) {
        this.forms = forms;
    }

    /** The shape of {@code lower}; asks the tables themselves, as what is known of a word is made of it. */
    String of(String lower) {
        String parts = forms.readParts(lower);
        boolean listed = !parts.equals("N");
        if (forms.isIrregularPast(lower)) {
            // "ground", "shot"; a noun that is no other word is not in the table
            return listed && parts.indexOf('N') >= 0 ? "VNd" : PAST;
        }
        if (lower.endsWith("s")) {
            return listed ? parts : inS(lower);
        }
        boolean past = lower.endsWith("ed") && lower.length() > 3 && (!lower.endsWith("eed") || isPastInEed(lower));
        boolean gerund = lower.endsWith("ing");
        if ((past || gerund) && parts.indexOf('V') < 0) {
            String verb = forms.readVerb(lower);
            if (past && (verb != null || !listed)) {
                return PAST;
            }
            return verb == null ? parts : with(with(with(listed ? parts : "", "V"), "N"), "A") + "g";
        }
        if (!listed && lower.length() > 4 && lower.endsWith("est") && isAdjective(lower)) {
            return "ANt";
        }
        return listed ? with(parts, parts.charAt(0) == 'R' ? "R" : "N") : parts;
    }

    /** Whether a word in -eed is a past form: "freed", "agreed", but "exceed", "breed". */
    private boolean isPastInEed(String lower) {
        String verb = forms.readVerb(lower);
        return verb != null && !verb.equals(lower);
    }

    /** Whether a word in -est is one of an adjective: "rainiest", but "inquest". */
    private boolean isAdjective(String lower) {
        String stem = lower.substring(0, lower.length() - 3);
        String y = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem;
        String single = stem.substring(0, stem.length() - 1); // "biggest"
        return isAdjectival(stem) || isAdjectival(y) || isAdjectival(stem + "e") || isAdjectival(single);
    }

    private boolean isAdjectival(String word) {
        return forms.readParts(word).indexOf('A') >= 0;
    }

    private String inS(String lower) {
        String noun = forms.readNoun(lower);
        String verb = forms.readVerb(lower);
        if (verb == null) {
            return "N";
        }
        String parts = forms.readParts(noun);
        return (parts.indexOf('N') < 0 || parts.indexOf('V') < parts.indexOf('N') ? "VN" : "NV") + "s";
    }

    private static String with(String parts, String more) {
        return parts.contains(more) ? parts : parts + more;
    }
}
