package io.tallywire.ingestproducer.input;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text that a reader sees of a piece of HTML, paragraphs separated by a blank line. */
final class HtmlText {
    private static final Pattern UNSEEN_SPACE = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n ?");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private HtmlText() {}

    /** @param html a fragment or a page; plain text stays what it is, its entities are resolved */
    static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element root) {
        root.select("script, style, noscript, template").remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
                        } else if (node instanceof Element element) {
                            text.append(element.isBlock() ? "\n\n" : element.nameIs("br") ? "\n" : "");
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.isBlock()) {
                            text.append("\n\n");
                        }
                    }
                },
                root);
        String spaced = UNSEEN_SPACE.matcher(text).replaceAll(" ");
        String broken = AROUND_BREAK.matcher(spaced).replaceAll("\n");
        return BLANK_LINES.matcher(broken).replaceAll("\n\n").strip();
    }
}
