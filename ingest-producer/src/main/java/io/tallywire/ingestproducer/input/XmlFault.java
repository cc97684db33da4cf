package io.tallywire.ingestproducer.input;

/** Faults of XML documents, for people. */
final class XmlFault {
    /** The parser's words name a feature that is set to refuse them, which no reader of a feed can unset. */
    private static final String REFUSED_DOCTYPE = "disallow-doctype-decl";

    private XmlFault() {}

    /** @param what the kind of document, like "feed" */
    static String inWords(String what, Exception fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains(REFUSED_DOCTYPE)
                ? "the " + what + " has a DOCTYPE, which is never read: remove it"
                : "this is no " + what + " that can be read: " + message.replaceFirst("\\.+$", "")
                        + ". See what xmllint says of it";
    }
}
