package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCharsetTest {
    private static final String PAGE = "<html><head><meta charset=\"%s\"></head><body>Café “5 €” größer</body>";

    @ParameterizedTest
    @CsvSource({
        "utf-8,        utf-8",
        "iso-8859-1,   windows-1252",
        "windows-1252, windows-1252",
        "iso-8859-1,   utf-8",
        "utf-8,        windows-1252",
        "utf-16,       utf-8",
        "no-such-name, utf-8",
        "koi8-r,       koi8-r",
        "utf-8,        utf-16"
    })
    void givenDeclaredCharset_whenRead_thenTheTrueOne(String declared, String truth) {
        String text = truth.equals("koi8-r") ? PAGE.replace("Café “5 €” größer", "Москва") : PAGE;
        byte[] page = text.formatted(declared).getBytes(Charset.forName(truth));

        assertThat(new String(page, TextCharset.of(page, Optional.empty()))).contains(text.formatted(declared));
    }

    @Test
    void givenHeaderThatLies_whenRead_thenTheBytesWin() {
        byte[] page = PAGE.formatted("utf-8").getBytes(StandardCharsets.UTF_8);

        assertThat(TextCharset.of(page, Optional.of(StandardCharsets.ISO_8859_1)))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void givenHeaderAndPageThatDiffer_whenRead_thenTheHeaderWins() {
        byte[] page = "<meta charset=koi8-r>Größe".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TextCharset.of(page, Optional.of(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void givenUtf8WithOneBrokenByte_whenRead_thenStillUtf8() {
        byte[] page = "<p>Größe, Café, naïve</p>x".getBytes(StandardCharsets.UTF_8);
        page[page.length - 1] = (byte) 0xE9;

        assertThat(TextCharset.of(page, Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void givenXmlDeclaration_whenRead_thenFollowed() {
        byte[] feed = "<?xml version='1.0' encoding='windows-1251'?><rss>Москва</rss>"
                .getBytes(Charset.forName("windows-1251"));

        assertThat(TextCharset.of(feed, Optional.empty())).isEqualTo(Charset.forName("windows-1251"));
    }
}
