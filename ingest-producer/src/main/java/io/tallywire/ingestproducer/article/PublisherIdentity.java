package io.tallywire.ingestproducer.article;

import io.tallywire.schemas.Publisher;
import java.util.Optional;

/**
 * Who published an article, as far as its input says.
 *
 * @param name the name as readers know it; the domain where no name was given; empty when unknown
 * @param domain the web domain in lower case without "www."; empty when unknown
 */
public record PublisherIdentity(String name, String domain) {

    /**
     * From what an input says, which may be very little.
     *
     * @param stated the publisher as a string: a name, or a domain, which then is both
     * @param statedDomain the domain or home page where the input gives one apart
     * @param url the article's URL, whose host is the domain when nothing else gives one
     */
    public static PublisherIdentity of(
            Optional<String> stated, Optional<String> statedDomain, Optional<CanonicalUrl> url) {
        Optional<String> name = stated.map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> nameAsDomain = name.flatMap(HostName::ofDomain);
        String domain = statedDomain
                .flatMap(PublisherIdentity::domainOrHomePage)
                .or(() -> nameAsDomain)
                .or(() -> url.map(CanonicalUrl::host))
                .map(HostName::withoutWww)
                .orElse("");
        return new PublisherIdentity(
                nameAsDomain.map(HostName::withoutWww).or(() -> name).orElse(domain), domain);
    }

    /** What stands for the publisher in an article id: the domain, else the name, so that both spellings agree. */
    public String key() {
        return domain.isEmpty() ? name : domain;
    }

    /** The record's form. */
    public Publisher toRecord() {
        return Publisher.newBuilder().setName(name).setDomain(domain).build();
    }

    private static Optional<String> domainOrHomePage(String text) {
        String stripped = text.strip();
        return HostName.ofDomain(stripped).or(() -> stripped.contains("//") ? hostOfUrl(stripped) : Optional.empty());
    }

    private static Optional<String> hostOfUrl(String text) {
        try {
            return Optional.of(CanonicalUrl.parse(text).host());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
