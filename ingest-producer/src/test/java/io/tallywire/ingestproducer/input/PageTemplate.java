package io.tallywire.ingestproducer.input;

import java.util.List;

/** Designs of pages as sites have them. */
enum PageTemplate {
    /** One article element. */
    SEMANTIC {
        @Override
        String content(GeneratedPage page) {
            return "<main><article><h1>" + page.headline() + "</h1>" + page.between("<p>", "</p>") + "</article></main>"
                    + "<aside>" + page.links(8) + "</aside>";
        }
    },
    /** Nothing but div elements with speaking classes. */
    DIVS {
        @Override
        String content(GeneratedPage page) {
            return "<div class=\"wrapper\"><div class=\"post-content\"><div class=\"title\">" + page.headline()
                    + "</div>" + page.between("<p>", "</p>") + "</div><div class=\"sidebar\">" + page.links(12)
                    + "</div></div>";
        }
    },
    /** Classes that machines made. */
    HASHED_CLASSES {
        @Override
        String content(GeneratedPage page) {
            return "<div class=\"x1a\"><div class=\"q9\"><h1 class=\"b7\">" + page.headline() + "</h1>"
                    + page.between("<div class=\"k3\"><p class=\"z\">", "</p></div>") + "</div><div class=\"q8\">"
                    + page.links(10) + "</div></div>";
        }
    },
    /** A layout of tables. */
    TABLES {
        @Override
        String content(GeneratedPage page) {
            return "<table><tr><td width=150>" + page.links(10) + "</td><td><h1>" + page.headline() + "</h1>"
                    + page.between("<p>", "</p>") + "</td></tr></table>";
        }
    },
    /** Boxes and pictures between the paragraphs. */
    INTERRUPTED {
        @Override
        String content(GeneratedPage page) {
            List<String> paragraphs = page.paragraphs();
            StringBuilder html = new StringBuilder("<article><h1>" + page.headline() + "</h1>");
            for (int i = 0; i < paragraphs.size(); i++) {
                html.append("<p>").append(paragraphs.get(i)).append("</p>");
                if (i % 3 == 1) {
                    html.append("<div class=\"advert\">Advertisement</div>");
                }
                if (i % 3 == 2) {
                    html.append("<div class=\"newsletter-signup\"><p>Sign up for our newsletter</p></div>");
                }
            }
            return html + "</article>";
        }
    },
    /** A discussion that is longer than the article. */
    COMMENTS {
        @Override
        String content(GeneratedPage page) {
            return "<div id=\"story\"><h1>" + page.headline() + "</h1>" + page.between("<p>", "</p>") + "</div>"
                    + page.comments(25);
        }
    },
    /** Line breaks for paragraphs. */
    LINE_BREAKS {
        @Override
        String content(GeneratedPage page) {
            return "<div id=\"text\"><h1>" + page.headline() + "</h1>" + page.between("", "<br><br>") + "</div>"
                    + page.links(6);
        }
    },
    /** A teaser list below, a banner above. */
    PORTAL {
        @Override
        String content(GeneratedPage page) {
            return "<div class=\"cookie-banner\"><p>We and our partners store information on a device, such as cookies,"
                    + " and process personal data.</p><button>Accept</button></div><section class=\"article-body\"><h1>"
                    + page.headline() + "</h1>" + page.between("<p>", "</p>") + "</section><section class=\"related\">"
                    + page.links(30) + "</section>";
        }
    },
    /** The text in two parts, as behind a "read more". */
    SPLIT {
        @Override
        String content(GeneratedPage page) {
            List<String> paragraphs = page.paragraphs();
            int half = paragraphs.size() / 2;
            return "<article><h1>" + page.headline() + "</h1><div class=\"lead\"><p>"
                    + String.join("</p><p>", paragraphs.subList(0, half)) + "</p></div><div class=\"rest\"><p>"
                    + String.join("</p><p>", paragraphs.subList(half, paragraphs.size()))
                    + "</p></div></article><footer>" + page.links(5) + "</footer>";
        }
    };

    abstract String content(GeneratedPage page);

    String html(GeneratedPage page) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + page.headline()
                + " - Example Times</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a>"
                + " <a href=\"/sport\">Sport</a></nav>" + content(page)
                + "<footer>All rights reserved. Imprint. Privacy.</footer></body></html>";
    }
}
