package io.tallywire.ingestproducer.input;

import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a whole source as one article: the first line that is not blank is the headline (without the marks of a
 * Markdown heading), what follows is the body, with line feeds for line breaks. A source that is too large is given up
 * at the limit, so its size does not matter.
 */
final class TextReader implements ItemReader {
    private static final String ORIGIN = "text";
    private static final Pattern HEADING_MARKS = Pattern.compile("^#{1,6}\\s+|\\s+#+$");

    private final String source;
    private final LineReader lines;
    private final InputOptions options;
    private final ArticleAssembler assembler;
    private boolean done;

    TextReader(String source, LineReader lines, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.lines = lines;
        this.options = options;
        this.assembler = assembler;
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        Optional<Line> first = lines.nextNonBlank();
        return first.isPresent() ? Optional.of(read(first.get())) : Optional.empty();
    }

    private InputItem read(Line first) throws IOException {
        Line current = first;
        try {
            String headline = text(first).strip();
            StringBuilder body = new StringBuilder();
            long bytes = first.length();
            Optional<Line> line = lines.next();
            while (line.isPresent()) {
                current = line.get();
                bytes += current.length() + 1;
                if (bytes > options.maxArticleBytes()) {
                    throw new UnreadableInputException(
                            ArticleAssembler.tooLarge("more than " + options.maxArticleBytes() + " bytes", options));
                }
                body.append(text(current)).append('\n');
                line = lines.next();
            }
            current = first;
            return assembler.assemble(draft(headline, body.toString().strip()), first.in(source));
        } catch (UnreadableInputException e) {
            return current.reject(source, e.reason());
        }
    }

    private ArticleDraft draft(String headline, String body) {
        PublisherIdentity publisher = PublisherIdentity.of(options.publisher(), Optional.empty(), Optional.empty());
        return ArticleDraft.ofText(publisher, HEADING_MARKS.matcher(headline).replaceAll(""), body, ORIGIN);
    }

    private static String text(Line line) throws UnreadableInputException {
        line.requireText();
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }
}
