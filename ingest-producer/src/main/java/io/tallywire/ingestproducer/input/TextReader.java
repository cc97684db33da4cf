package io.tallywire.ingestproducer.input;

import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a whole source as one article: the first line that is not blank is the headline (without the marks of a
 * Markdown heading), what follows is the body, with line feeds for line breaks.
 */
final class TextReader implements ItemReader {
    private static final String ORIGIN = "text";
    private static final Pattern HEADING_MARKS = Pattern.compile("^#{1,6}\\s+|\\s+#+$");

    private final WholeSource whole;
    private final Reading reading;
    private boolean done;

    TextReader(WholeSource whole, Reading reading) {
        this.whole = whole;
        this.reading = reading;
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        return read(whole.read());
    }

    private Optional<InputItem> read(Line document) throws IOException {
        LineReader lines = new LineReader(new ByteArrayInputStream(document.bytes()), Integer.MAX_VALUE);
        Optional<Line> first = lines.nextNonBlank();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Line current = first.get();
        try {
            requireSmall(document);
            String headline = text(current).strip();
            StringBuilder body = new StringBuilder();
            Optional<Line> line = lines.next();
            while (line.isPresent()) {
                current = line.get();
                body.append(text(current)).append('\n');
                line = lines.next();
            }
            ArticleDraft draft = draft(headline, body.toString().strip());
            return Optional.of(reading.assembler().assemble(draft, first.get().in(reading.source())));
        } catch (UnreadableInputException e) {
            return Optional.of(new Reject(
                    current.in(reading.source()), e.reason(), document.raw(reading.format(), reading.url())));
        }
    }

    private void requireSmall(Line document) throws UnreadableInputException {
        int most = reading.options().maxArticleBytes();
        if (document.isTooLong() || document.length() > most) {
            throw new UnreadableInputException(
                    ArticleAssembler.tooLarge("more than " + most + " bytes", reading.options()));
        }
    }

    private ArticleDraft draft(String headline, String body) {
        PublisherIdentity publisher =
                PublisherIdentity.of(reading.options().publisher(), Optional.empty(), Optional.empty());
        return ArticleDraft.ofText(publisher, HEADING_MARKS.matcher(headline).replaceAll(""), body, ORIGIN);
    }

    private static String text(Line line) throws UnreadableInputException {
        line.requireText();
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }
}
