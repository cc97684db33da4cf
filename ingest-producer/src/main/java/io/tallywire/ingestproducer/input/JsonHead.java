package io.tallywire.ingestproducer.input;

/** Tells JSON lines from JSON that is laid out over several lines, by how it begins. */
final class JsonHead {
    private JsonHead() {}

    /** @param head starts with an opening brace */
    static boolean isOverSeveralLines(String head) {
        if (isFirstLineWhole(head) || head.indexOf('\n') < 0) {
            return false;
        }
        String line = head.substring(0, head.indexOf('\n')).stripTrailing();
        String next = afterFirstLine(head);
        // A line that was cut off by accident is followed by the next object.
        return !next.isEmpty() && (!next.startsWith("{") || line.endsWith("[") || line.endsWith(":"));
    }

    /** Whether the first line is over and its brackets are closed, or its string is not, which no layout does. */
    static boolean isFirstLineWhole(String head) {
        int depth = 0;
        boolean inString = false;
        boolean escaped = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '\n') {
                return inString || depth <= 0;
            }
            if (inString) {
                inString = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }

    /** What follows the first line and the blanks behind it; empty when that was not read yet. */
    static String afterFirstLine(String head) {
        int lineFeed = head.indexOf('\n');
        return lineFeed < 0 ? "" : head.substring(lineFeed).stripLeading();
    }
}
