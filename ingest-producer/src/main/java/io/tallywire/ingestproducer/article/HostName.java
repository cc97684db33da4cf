package io.tallywire.ingestproducer.article;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names in the one spelling that ids are made of. */
final class HostName {
    private static final int MAX_CHARS = 253;
    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*+");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Pattern TOP_LEVEL = Pattern.compile(".+\\.([a-z]{2,63}|xn--[a-z0-9-]{2,59})");

    private HostName() {}

    /** Lower case, international names in their ASCII form, no trailing dot; empty when it can't be a host. */
    static Optional<String> normalise(String host) {
        if (host.isEmpty() || host.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String lower = host.toLowerCase(Locale.ROOT);
        if (IPV6.matcher(lower).matches()) {
            return Optional.of(lower);
        }
        try {
            String ascii = isAscii(lower)
                    ? lower
                    : IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return LABELS.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // IDN reports labels that are empty or too long by either of the two.
            return Optional.empty();
        }
    }

    /** The host when the text reads like a web domain ("www.bbc.co.uk"), not like a name ("BBC News"). */
    static Optional<String> ofDomain(String text) {
        return normalise(text).filter(host -> TOP_LEVEL.matcher(host).matches());
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
