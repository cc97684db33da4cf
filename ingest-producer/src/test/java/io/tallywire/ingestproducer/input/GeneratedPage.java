package io.tallywire.ingestproducer.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a page says: a headline, some paragraphs, and all that stands around them. The same for the same number. */
final class GeneratedPage {
    private static final String[] WHO = {
        "the mayor", "a police spokesman", "the ministry", "residents", "the company", "rescue workers", "the union"
    };
    private static final String[] WHAT = {
        "said that 1,100 people had to leave their homes before the night",
        "found nine bodies near the old bridge, among them two children",
        "expects the water to rise by another 30 centimetres until Friday",
        "asked the government for 12 million euros in emergency aid",
        "denied reports that the warning had come three hours too late",
        "will cut about 400 jobs by the end of the year, mostly in the north",
        "closed the road between Tambrey and Korvath for at least a week"
    };
    private static final String[] WHEN = {
        "on Tuesday", "late at night", "after the storm", "in a statement", "this week"
    };

    private final List<String> paragraphs = new ArrayList<>();
    private final int number;

    GeneratedPage(int number) {
        this.number = number;
        Random random = new Random(number);
        int count = 4 + random.nextInt(9);
        for (int p = 0; p < count; p++) {
            StringBuilder paragraph = new StringBuilder();
            int sentences = 2 + random.nextInt(3);
            for (int s = 0; s < sentences; s++) {
                String who = WHO[random.nextInt(WHO.length)];
                paragraph
                        .append(s == 0 ? "" : " ")
                        .append(Character.toUpperCase(who.charAt(0)))
                        .append(who.substring(1))
                        .append(' ')
                        .append(WHAT[random.nextInt(WHAT.length)])
                        .append(", ")
                        .append(WHEN[random.nextInt(WHEN.length)])
                        .append(", in case ")
                        .append(random.nextInt(10_000))
                        .append('.');
            }
            paragraphs.add(paragraph.toString());
        }
    }

    String headline() {
        return "Flood number " + number + " drives people from their homes";
    }

    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** The text that a reader wants. */
    String body() {
        return String.join("\n\n", paragraphs);
    }

    /** The paragraphs, each between two marks. */
    String between(String before, String after) {
        return before + String.join(after + "\n" + before, paragraphs) + after;
    }

    String links(int count) {
        StringBuilder links = new StringBuilder("<ul>");
        for (int i = 0; i < count; i++) {
            links.append("<li><a href=\"/other/")
                    .append(i)
                    .append("\">Another story, number ")
                    .append(i)
                    .append(", that has nothing to do with this one</a></li>");
        }
        return links.append("</ul>").toString();
    }

    String comments(int count) {
        StringBuilder comments = new StringBuilder("<div id=\"comments\"><h3>Comments</h3>");
        for (int i = 0; i < count; i++) {
            comments.append("<div class=\"comment\"><b>reader")
                    .append(i)
                    .append("</b><p>I think, and I have said it before, that nobody listens, number ")
                    .append(i)
                    .append(", which is a shame.</p></div>");
        }
        return comments.append("</div>").toString();
    }
}
