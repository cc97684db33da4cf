package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.GroupLag;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.board.TopicFlow;
import io.tallywire.dashboard.lag.Summary;
import io.tallywire.dashboard.lag.Words;
import io.tallywire.schemas.topic.Topics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The pipeline as a strip: who writes, through which topic, at which rate and lag, to whom. */
final class PipelineSection {
    private static final String INTERNAL = "-repartition";

    private PipelineSection() {}

    static Html of(Snapshot snapshot) {
        Html html = new Html().leaf("h2", "Pipeline", "id", "pipeline-title");
        html.open("ol", "class", "pipe");
        node(html, "producer", "idle");
        String from = Topics.ARTICLES.name();
        List<GroupLag> apps = snapshot.groups().stream().filter(GroupLag::app).toList();
        for (GroupLag app : apps) {
            edge(html, snapshot, from, Optional.of(app));
            node(html, app.title(), app.verdict().status().level().id());
            for (String topic : app.topics().keySet()) {
                if (topic.endsWith(INTERNAL)) {
                    edge(html, snapshot, topic, Optional.of(app));
                    node(html, app.title(), app.verdict().status().level().id());
                }
            }
            from = from.equals(Topics.ARTICLES.name()) ? Topics.ARTICLE_CLAIMS.name() : Topics.CLAIM_TALLIES.name();
        }
        edge(html, snapshot, from, Optional.empty());
        node(html, "readers", "idle");
        return html.close();
    }

    private static void node(Html html, String name, String level) {
        html.open("li", "class", "node " + level).leaf("span", name).close();
    }

    private static void edge(Html html, Snapshot snapshot, String topic, Optional<GroupLag> reader) {
        TopicFlow flow = snapshot.topics().get(topic);
        Optional<Summary> lag = reader.map(group -> group.topics().get(topic));
        html.open("li", "class", "edge").leaf("span", shortName(topic), "class", "topic", "title", topic);
        html.leaf("span", Words.rate(flow == null ? OptionalDouble.empty() : flow.written()) + " in", "class", "rate");
        if (reader.isPresent()) {
            html.leaf("span", lag.map(PipelineSection::words).orElse("no commit"), "class", "lag");
        }
        html.close();
    }

    private static String words(Summary lag) {
        boolean timed = lag.atLeast().orElse(0) > 0 && lag.seconds().isPresent();
        return "lag " + lag.lagInWords()
                + (timed ? ", " + Words.span(lag.seconds().getAsDouble()) : "");
    }

    static String shortName(String topic) {
        String name = topic.startsWith("tallywire.") ? topic.substring("tallywire.".length()) : topic;
        String internal = name.replaceFirst("^tallywire-aggregator-", "");
        return internal.endsWith(INTERNAL) ? internal.substring(0, internal.length() - INTERNAL.length()) : internal;
    }
}
