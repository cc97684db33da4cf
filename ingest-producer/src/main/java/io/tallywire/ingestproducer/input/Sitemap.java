package io.tallywire.ingestproducer.input;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Optional;

/**
 * A sitemap, or an index of sitemaps.
 *
 * @param entries the pages; none in an index
 * @param parts the addresses of the sitemaps; none outside of an index
 */
record Sitemap(List<SiteMapURL> entries, List<String> parts) {
    /** Where a sitemap is that was not fetched; the name leads nowhere, by RFC 2606. */
    private static final String NOWHERE = "https://sitemap.invalid/sitemap.xml";

    /** @param url where it was fetched from */
    static Sitemap parse(byte[] document, Optional<String> url) throws UnreadableInputException {
        // Lenient about entries on other hosts, which news sites have; each page says itself where it belongs.
        SiteMapParser parser = new SiteMapParser(false);
        parser.setAllowDocTypeDefinitions(false);
        parser.enableExtension(Extension.NEWS);
        try {
            return of(parser.parseSiteMap("application/xml", document, address(url)));
        } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
            throw new UnreadableInputException(XmlFault.inWords("sitemap", e));
        } catch (StackOverflowError e) {
            throw new UnreadableInputException(
                    "this is no sitemap that can be read: its elements are nested too deeply");
        }
    }

    boolean isIndex() {
        return !parts.isEmpty();
    }

    int size() {
        return entries.size() + parts.size();
    }

    private static Sitemap of(AbstractSiteMap parsed) {
        if (parsed instanceof SiteMapIndex index) {
            return new Sitemap(
                    List.of(),
                    index.getSitemaps().stream()
                            .map(part -> part.getUrl().toString())
                            .toList());
        }
        return parsed instanceof SiteMap map
                ? new Sitemap(List.copyOf(map.getSiteMapUrls()), List.of())
                : new Sitemap(List.of(), List.of());
    }

    private static URL address(Optional<String> url) throws MalformedURLException {
        return new URL(url.orElse(NOWHERE));
    }
}
