package io.tallywire.dashboard.web;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML. All text and all attributes are escaped; nothing else comes in. Not thread-safe. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String name, String... attributes) {
        start(name, attributes);
        open.push(name);
        return this;
    }

    /** Writes an element that has no content, as {@code <meta>} or {@code <input>}. */
    Html empty(String name, String... attributes) {
        start(name, attributes);
        return this;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element with a text in it. */
    Html leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Writes text. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** Adds what another one wrote. */
    Html add(Html other) {
        out.append(other);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }

    /** What was written. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return out.toString();
    }
}
