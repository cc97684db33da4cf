package io.tallywire.claimextractor.extraction.lexicon;

/**
 * A sign that means money only in a text about its country.
 *
 * @param form the sign as it is written
 * @param code the ISO 4217 code
 * @param country the slug of the country
 */
public record LocalCurrency(String form, String code, String country) {}
