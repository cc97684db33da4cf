package io.tallywire.ingestproducer.input;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags as BCP 47 writes them. */
final class LanguageTags {
    private LanguageTags() {}

    /** "en_gb" is "en-GB". Empty for what is no tag, such as "English (UK)". */
    static Optional<String> parse(String text) {
        try {
            return Optional.of(new Locale.Builder()
                            .setLanguageTag(text.replace('_', '-'))
                            .build()
                            .toLanguageTag())
                    .filter(tag -> !tag.equals("und"));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
