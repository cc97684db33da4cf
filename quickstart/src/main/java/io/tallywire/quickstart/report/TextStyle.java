package io.tallywire.quickstart.report;

/** How text is marked: with ANSI codes on a terminal, not at all elsewhere. */
public enum TextStyle {
    PLAIN("", "", "", ""),
    ANSI("\u001b[1m", "\u001b[33m", "\u001b[2m", "\u001b[0m");

    private static final String TERMINAL_PROPERTY = "tallywire.terminal.output";

    private final String bold;
    private final String warning;
    private final String faint;
    private final String end;

    TextStyle(String bold, String warning, String faint, String end) {
        this.bold = bold;
        this.warning = warning;
        this.faint = faint;
        this.end = end;
    }

    /** The style for standard output: plain unless the launcher says that it is a terminal, or when NO_COLOR is set. */
    public static TextStyle ofStandardOutput() {
        return Boolean.getBoolean(TERMINAL_PROPERTY) && System.getenv("NO_COLOR") == null ? ANSI : PLAIN;
    }

    String bold(String text) {
        return marked(bold, text);
    }

    String warning(String text) {
        return marked(warning, text);
    }

    String faint(String text) {
        return marked(faint, text);
    }

    private String marked(String code, String text) {
        return text.isEmpty() ? text : code + text + end;
    }
}
