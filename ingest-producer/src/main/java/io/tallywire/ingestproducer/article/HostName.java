package io.tallywire.ingestproducer.article;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names in the one spelling that ids are made of. */
final class HostName {
    private static final int MAX_CHARS = 253;
    private static final int MAX_LABEL_CHARS = 63;
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Pattern TOP_LEVEL = Pattern.compile(".+\\.([a-z]{2,63}|xn--[a-z0-9-]{2,59})");

    private HostName() {}

    /** Lower case, international names in their ASCII form, no trailing dot; empty when it can't be a host. */
    static Optional<String> normalise(String host) {
        if (host.isEmpty() || host.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") && IPV6.matcher(lower).matches()) {
            return Optional.of(lower);
        }
        try {
            String ascii = isAscii(lower)
                    ? lower
                    : IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return areLabels(bare) ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // IDN reports labels that are empty or too long by either of the two.
            return Optional.empty();
        }
    }

    /** The host when the text reads like a web domain ("www.bbc.co.uk"), not like a name ("BBC News"). */
    static Optional<String> ofDomain(String text) {
        return text.indexOf('.') < 0 && isAscii(text) // other scripts have dots of their own
                ? Optional.empty()
                : normalise(text).filter(host -> TOP_LEVEL.matcher(host).matches());
    }

    /** 1 to 63 letters, digits, underscores and hyphens each, with dots between them. */
    private static boolean areLabels(String host) {
        int label = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean inLabel = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (inLabel ? label == MAX_LABEL_CHARS : c != '.' || label == 0) {
                return false;
            }
            label = inLabel ? label + 1 : 0;
        }
        return label > 0;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static String withoutWww(String host) {
        return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
    }
}
