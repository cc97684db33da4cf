package io.tallywire.ingestproducer.input;

import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Builds feeds that are not nested deeply, since what an element costs the tree's builder grows with its depth. */
final class FeedXml extends WireFeedInput {
    /** Far beyond what a feed has, with XHTML inside it too. */
    private static final int MAX_DEPTH = 500;

    FeedXml() {
        super(false, Locale.US);
        setAllowDoctypes(false);
    }

    @Override
    protected SAXBuilder createSAXBuilder() {
        SAXBuilder builder = super.createSAXBuilder();
        builder.setXMLFilter(new DepthFilter());
        return builder;
    }

    /** Stops the parser with an {@link IllegalArgumentException} where it is too deep. */
    private static final class DepthFilter extends XMLFilterImpl {
        private int depth;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            depth++;
            if (depth > MAX_DEPTH) {
                throw new IllegalArgumentException("its elements are nested more than " + MAX_DEPTH + " levels deep");
            }
            super.startElement(uri, localName, name, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            depth--;
            super.endElement(uri, localName, name);
        }
    }
}
