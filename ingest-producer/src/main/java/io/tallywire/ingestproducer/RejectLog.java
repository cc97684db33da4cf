package io.tallywire.ingestproducer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tallywire.ingestproducer.input.Raw;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.input.RejectFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of rejects: one JSON object a line, as {@link RejectFields} names its fields. */
final class RejectLog implements AutoCloseable {
    private final Path file;
    private final Writer writer;
    private final JsonGenerator json;

    /**
     * @param more whether what is in the file stays; else it starts anew
     * @throws IllegalArgumentException when it can't be written to
     */
    RejectLog(Path file, boolean more) {
        this.file = file;
        try {
            this.writer = Files.newBufferedWriter(
                    file,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    more ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
            this.json = new JsonFactory().createGenerator(writer).setRootValueSeparator(null);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The rejects file " + file + " can't be written (" + e + "): name another with --rejects", e);
        }
    }

    void write(Reject reject) {
        try {
            json.writeStartObject();
            json.writeStringField(RejectFields.SOURCE, reject.location().source());
            json.writeNumberField(RejectFields.LINE, reject.location().line());
            json.writeNumberField(RejectFields.BYTE_OFFSET, reject.location().byteOffset());
            json.writeStringField(RejectFields.REASON, reject.reason());
            write(reject.input());
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush(); // the checkpoint takes it for done: it must outlive the process
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(Raw raw) throws IOException {
        json.writeStringField(RejectFields.FORMAT, raw.format().label());
        if (raw.url().isPresent()) {
            json.writeStringField(RejectFields.URL, raw.url().get());
        }
        if (raw.cut()) {
            json.writeBooleanField(RejectFields.CUT, true);
        }
        json.writeStringField(RejectFields.RAW, raw.text());
        if (raw.base64().isPresent()) {
            json.writeStringField(RejectFields.RAW_BASE64, raw.base64().get());
        }
    }

    @Override
    public void close() {
        try {
            json.close();
            writer.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(
                "The rejects file " + file + " could not be written to the end: is the disk full?", e);
    }
}
