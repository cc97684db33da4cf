package io.tallywire.quickstart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command, in the man macros of roff. */
final class ManPage {
    private final CommandLine command;
    private final UsageMessageSpec usage;
    private final StringBuilder text = new StringBuilder();

    ManPage(CommandLine command) {
        this.command = command;
        this.usage = command.getCommandSpec().usageMessage();
    }

    /** The whole page. */
    String text() {
        text.setLength(0);
        String name = command.getCommandSpec().qualifiedName("-");
        line(".TH " + quoted(name.toUpperCase(Locale.ROOT)) + " 1 \"\" \"Tallywire\" \"Tallywire\"");
        section("NAME");
        line(escaped(name) + " \\- " + escaped(plain(usage.description())));
        section("SYNOPSIS");
        line(escaped(new Help(command.getCommandSpec(), Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .strip()));
        parameters();
        options();
        commands();
        exitCodes();
        examples();
        return text.toString();
    }

    private void parameters() {
        List<PositionalParamSpec> parameters = command.getCommandSpec().positionalParameters();
        if (!parameters.isEmpty()) {
            section("ARGUMENTS");
            parameters.forEach(one -> entry("\\fI" + escaped(one.paramLabel()) + "\\fR", plain(one.description())));
        }
    }

    private void options() {
        section("OPTIONS");
        for (OptionSpec option : command.getCommandSpec().options()) {
            String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
            boolean hasValue = option.arity().max() > 0;
            entry(
                    hasValue ? names + " \\fI" + escaped(option.paramLabel()) + "\\fR" : names,
                    plain(option.description()));
        }
    }

    private void commands() {
        if (!command.getSubcommands().isEmpty()) {
            section("COMMANDS");
            command.getSubcommands()
                    .forEach((name, sub) -> entry(
                            "\\fB" + escaped(name) + "\\fR",
                            plain(sub.getCommandSpec().usageMessage().description())));
        }
    }

    private void exitCodes() {
        if (!usage.exitCodeList().isEmpty()) {
            section("EXIT STATUS");
            usage.exitCodeList().forEach((code, meaning) -> entry("\\fB" + escaped(code) + "\\fR", meaning));
        }
    }

    private void examples() {
        List<String> lines = Arrays.stream(usage.footer())
                .filter(line -> line.startsWith("  "))
                .toList();
        if (!lines.isEmpty()) {
            section("EXAMPLES");
            line(".nf");
            lines.forEach(line -> line(escaped(line.strip())));
            line(".fi");
        }
    }

    private void section(String title) {
        line(".SH " + quoted(title));
    }

    private void entry(String term, String meaning) {
        line(".TP");
        line(term);
        line(escaped(meaning));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String plain(String[] lines) {
        return Ansi.OFF.string(String.join(" ", lines)).replace("%n", " ").replace("%%", "%");
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /** A dot or an apostrophe at the start of a line would be a command of roff. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\r", "");
        return Arrays.stream(escaped.split("\n", -1))
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
