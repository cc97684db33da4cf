package io.tallywire.dashboard.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tallywire.dashboard.board.GroupLag;
import io.tallywire.dashboard.board.History;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.Reading;
import io.tallywire.dashboard.lag.Summary;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** A snapshot as JSON. What is unknown is null, never 0. */
final class LagJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LagJson() {}

    static String of(Snapshot snapshot, double objectiveSeconds) {
        ObjectNode root = JSON.createObjectNode();
        root.put("at", Instant.ofEpochMilli(snapshot.at()).toString());
        root.put("status", snapshot.worst().id());
        root.put("sentence", snapshot.sentence());
        root.put("problem", snapshot.problem().orElse(null));
        root.put("brokers", snapshot.brokers());
        snapshot.gaps().words().forEach(root.putArray("unreadable")::add);
        snapshot.gaps().settings().forEach(root.withArray("unreadable")::add);
        ArrayNode groups = root.putArray("groups");
        snapshot.groups().forEach(group -> write(group, groups.addObject()));
        ArrayNode topics = root.putArray("topics");
        snapshot.topics().values().forEach(topic -> {
            ObjectNode node = topics.addObject();
            node.put("topic", topic.topic());
            node.put("partitions", topic.count());
            put(node, "endOffsets", topic.endSum());
            put(node, "writtenPerSecond", topic.written());
            ArrayNode hot = node.putArray("hotPartitions");
            topic.hot().forEach(hot::add);
        });
        ObjectNode freshness = root.putObject("freshness");
        freshness.put("objectiveSeconds", objectiveSeconds);
        freshness.put("samples", snapshot.freshness().samples());
        if (snapshot.freshness().samples() > 0) {
            freshness.put("p50", snapshot.freshness().p50());
            freshness.put("p95", snapshot.freshness().p95());
            freshness.put("max", snapshot.freshness().max());
        }
        ArrayNode apps = root.putArray("apps");
        snapshot.apps().forEach(app -> {
            ObjectNode node = apps.addObject();
            node.put("app", app.name())
                    .put("url", app.url())
                    .put("reachable", app.reachable())
                    .put("ready", app.ready());
            node.put("state", app.state()).put("restoring", app.remaining());
            app.threads().forEach(node.withArray("threads")::add);
            app.totals().forEach(node.putObject("totals")::put);
        });
        ArrayNode letters = root.putArray("deadLetters");
        snapshot.deadLetters().newest().forEach(letter -> letters.addObject()
                .put("at", Instant.ofEpochMilli(letter.at()).toString())
                .put("topic", letter.topic())
                .put("place", letter.place())
                .put("reason", letter.reason()));
        ArrayNode rejected = root.putArray("rejected");
        snapshot.deadLetters().rejected().forEach(one -> rejected.addObject()
                .put("source", one.source())
                .put("count", one.count())
                .put("at", Instant.ofEpochMilli(one.newest().at()).toString())
                .put("place", one.newest().place())
                .put("reason", one.newest().reason())
                .put("sample", one.newest().sample()));
        ArrayNode retention = root.putArray("retention");
        snapshot.retention().forEach(risk -> retention
                .addObject()
                .put("group", risk.group())
                .put("topic", risk.partition().topic())
                .put("partition", risk.partition().number())
                .put("lost", risk.lost())
                .put("share", risk.share()));
        return root.toString();
    }

    private static void write(GroupLag group, ObjectNode node) {
        node.put("group", group.name());
        node.put("title", group.title());
        node.put("app", group.app());
        node.put("status", group.verdict().status().id());
        node.put("sentence", group.sentence());
        node.put("protocol", group.protocol());
        node.put("state", group.state());
        node.put("members", group.members());
        node.put("rebalances", group.rebalances());
        write(group.summary(), node);
        ArrayNode topics = node.putArray("topics");
        group.topics().forEach((topic, summary) -> {
            ObjectNode one = topics.addObject().put("topic", topic);
            one.put("status", summary.status().id());
            write(summary, one);
        });
        ArrayNode partitions = node.putArray("partitions");
        group.partitions().forEach(one -> write(one, partitions.addObject()));
    }

    private static void write(Summary summary, ObjectNode node) {
        put(node, "offsetLag", summary.lag());
        put(node, "offsetLagAtLeast", summary.atLeast());
        put(node, "timeLagSeconds", summary.seconds());
        put(node, "lagGrowthPerSecond", summary.trend().growth());
        put(node, "readPerSecond", summary.trend().read());
        put(node, "writtenPerSecond", summary.trend().written());
        put(node, "timeToDrainSeconds", summary.secondsToDrain());
    }

    private static void write(PartitionLag one, ObjectNode node) {
        node.put("topic", one.partition().topic());
        node.put("partition", one.partition().number());
        node.put("status", one.verdict().status().id());
        node.put("reason", one.verdict().reason());
        put(node, "committed", one.committed());
        put(node, "start", offset(one, Reading::start));
        put(node, "end", offset(one, Reading::end));
        put(node, "stable", offset(one, Reading::stable));
        put(node, "offsetLag", one.lag());
        put(node, "timeLagSeconds", one.timeLag().known());
        put(node, "readPerSecond", one.trend().read());
        node.put("owner", one.owner().orElse(null));
        node.put(
                "lastMoved",
                one.movedAt().isPresent()
                        ? Instant.ofEpochMilli(one.movedAt().getAsLong()).toString()
                        : null);
    }

    private static OptionalLong offset(PartitionLag one, ToLongFunction<Reading> which) {
        return one.reading().stream().mapToLong(which).findFirst();
    }

    private static void put(ObjectNode node, String name, OptionalLong value) {
        if (value.isPresent()) {
            node.put(name, value.getAsLong());
        } else {
            node.putNull(name);
        }
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    static String history(History history, History.Range range, long until) {
        ObjectNode root = JSON.createObjectNode();
        root.put("range", range.id());
        root.put("until", until / 1000);
        for (String chart : new String[] {"seconds", "lag", "freshness"}) {
            ArrayNode series = root.putArray(chart);
            history.series(chart, range, until).forEach(one -> {
                ObjectNode node = series.addObject().put("name", one.name());
                one.times().forEach(node.withArray("times")::add);
                one.values().forEach(node.withArray("values")::add);
            });
        }
        return root.toString();
    }
}
