package io.tallywire.ingestproducer.article;

import java.util.ArrayList;
import java.util.List;

/** The path of a URL in one spelling: escapes normalised, dot segments resolved, no slash at the end but the root's. */
final class UrlPath {
    private UrlPath() {}

    /** Never empty, starts with a slash. */
    static String of(String path) {
        List<String> kept = new ArrayList<>();
        String normal = PercentEncoding.normalise(path.startsWith("/") ? path.substring(1) : path);
        for (String segment : normal.split("/", -1)) {
            if (segment.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
            } else if (!segment.equals(".")) {
                kept.add(segment);
            }
        }
        return withoutTrailingSlashes("/" + String.join("/", kept));
    }

    static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }
}
