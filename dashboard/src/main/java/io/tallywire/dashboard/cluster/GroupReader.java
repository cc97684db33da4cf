package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsResult;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberAssignment.TaskIds;
import org.apache.kafka.clients.admin.StreamsGroupMemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupSubtopologyDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Finds the groups of all three protocols that read the watched topics, with their members and committed offsets. */
final class GroupReader {
    private static final Set<GroupType> TYPES = Set.of(GroupType.CLASSIC, GroupType.CONSUMER, GroupType.STREAMS);
    private static final Set<String> PROTOCOLS = Set.of("consumer", "streams", "");

    private static final SortedMap<Partition, Long> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());

    private final Admin admin;
    private final Predicate<String> ignored;
    private List<GroupListing> known = List.of();

    GroupReader(Admin admin, Predicate<String> ignored) {
        this.admin = admin;
        this.ignored = ignored;
    }

    /**
     * What was found.
     *
     * @param unlisted what could not be asked for its groups, in words; empty when all are known
     */
    record Seen(SortedMap<String, GroupView> groups, List<String> unlisted) {}

    /** The groups that have a commit or a member in one of the topics. */
    Seen read(Predicate<String> watched) throws ExecutionException, InterruptedException {
        ListGroupsResult asked = admin.listGroups();
        List<String> unlisted = unlisted(asked.errors().get());
        List<GroupListing> listed = listed(asked.valid().get(), !unlisted.isEmpty());
        return new Seen(groups(listed, watched), unlisted);
    }

    /** Each broker answers for the groups that it coordinates. */
    private static List<String> unlisted(Collection<Throwable> failures) {
        return failures.stream()
                .map(failure -> "Not all groups are known: " + Answers.words(failure)
                        + (failure.getCause() == null ? "" : " (" + Answers.words(failure.getCause()) + ")"))
                .sorted()
                .toList();
    }

    /** When a broker does not answer, the groups that were known before are still asked for. */
    private List<GroupListing> listed(Collection<GroupListing> answered, boolean incomplete) {
        Map<String, GroupListing> wanted = new TreeMap<>();
        if (incomplete) {
            known.forEach(group -> wanted.put(group.groupId(), group));
        }
        answered.stream()
                .filter(group -> group.type().map(TYPES::contains).orElse(true))
                .filter(group -> PROTOCOLS.contains(group.protocol()) && !ignored.test(group.groupId()))
                .forEach(group -> wanted.put(group.groupId(), group));
        known = List.copyOf(wanted.values());
        return known;
    }

    private SortedMap<String, GroupView> groups(List<GroupListing> listed, Predicate<String> watched)
            throws InterruptedException {
        Answers<String, SortedMap<Partition, Long>> committed = committed(listed, watched);
        SortedMap<String, GroupView> groups = new TreeMap<>();
        for (GroupView described : describe(listed, committed.found())) {
            GroupView group = Optional.ofNullable(committed.failed().get(described.name()))
                    .map(failure -> described.withProblem("its offsets can't be read: " + Answers.words(failure)))
                    .orElse(described);
            boolean reads = !group.committed().isEmpty()
                    || group.problem().isPresent()
                    || group.owners().keySet().stream().map(Partition::topic).anyMatch(watched);
            if (reads) {
                groups.put(group.name(), group);
            }
        }
        return groups;
    }

    private Answers<String, SortedMap<Partition, Long>> committed(List<GroupListing> listed, Predicate<String> watched)
            throws InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> all = new HashMap<>();
        listed.forEach(group -> all.put(group.groupId(), new ListConsumerGroupOffsetsSpec()));
        Map<String, KafkaFuture<SortedMap<Partition, Long>>> asked = new HashMap<>();
        if (!all.isEmpty()) {
            ListConsumerGroupOffsetsResult result = admin.listConsumerGroupOffsets(all);
            all.keySet()
                    .forEach(group -> asked.put(
                            group,
                            result.partitionsToOffsetAndMetadata(group)
                                    .thenApply(offsets -> wanted(offsets, watched))));
        }
        return Answers.of(asked, Comparator.naturalOrder());
    }

    private static SortedMap<Partition, Long> wanted(
            Map<TopicPartition, OffsetAndMetadata> offsets, Predicate<String> watched) {
        SortedMap<Partition, Long> wanted = new TreeMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null && watched.test(partition.topic())) {
                wanted.put(new Partition(partition.topic(), partition.partition()), offset.offset());
            }
        });
        return wanted;
    }

    private List<GroupView> describe(List<GroupListing> listed, Map<String, SortedMap<Partition, Long>> committed)
            throws InterruptedException {
        List<String> streams = names(listed, true);
        List<String> others = names(listed, false);
        Map<String, KafkaFuture<GroupView>> asked = new HashMap<>();
        if (!streams.isEmpty()) {
            admin.describeStreamsGroups(streams)
                    .describedGroups()
                    .forEach((name, answer) -> asked.put(
                            name, answer.thenApply(group -> view(group, committed.getOrDefault(name, NONE)))));
        }
        if (!others.isEmpty()) {
            admin.describeConsumerGroups(others)
                    .describedGroups()
                    .forEach((name, answer) -> asked.put(
                            name, answer.thenApply(group -> view(group, committed.getOrDefault(name, NONE)))));
        }
        Answers<String, GroupView> answers = Answers.of(asked, Comparator.naturalOrder());
        List<GroupView> views = new ArrayList<>(answers.found().values());
        answers.failed().forEach((name, failure) -> {
            if (!(failure instanceof GroupIdNotFoundException)) { // else it has gone since groups were listed
                views.add(new GroupView(
                                name,
                                streams.contains(name) ? "streams" : "unknown",
                                "unknown",
                                Set.of(),
                                Map.of(),
                                committed.getOrDefault(name, NONE))
                        .withProblem("its members can't be read: " + Answers.words(failure)));
            }
        });
        return views;
    }

    private static List<String> names(Collection<GroupListing> listed, boolean streams) {
        return listed.stream()
                .filter(group ->
                        group.type().map(type -> type == GroupType.STREAMS).orElse(false) == streams)
                .map(GroupListing::groupId)
                .toList();
    }

    private static GroupView view(ConsumerGroupDescription group, SortedMap<Partition, Long> committed) {
        Set<String> members = new TreeSet<>();
        Map<Partition, String> owners = new TreeMap<>();
        for (MemberDescription member : group.members()) {
            members.add(member.consumerId());
            member.assignment()
                    .topicPartitions()
                    .forEach(partition -> owners.put(
                            new Partition(partition.topic(), partition.partition()),
                            owner(member.clientId(), member.host())));
        }
        return new GroupView(
                group.groupId(),
                group.type().toString().toLowerCase(Locale.ROOT),
                group.groupState().toString(),
                members,
                owners,
                committed);
    }

    private static GroupView view(StreamsGroupDescription group, SortedMap<Partition, Long> committed) {
        Map<String, Set<String>> topics = new HashMap<>();
        for (StreamsGroupSubtopologyDescription part : group.subtopologies()) {
            Set<String> read = new TreeSet<>(part.sourceTopics());
            read.addAll(part.repartitionSourceTopics().keySet());
            topics.put(part.subtopologyId(), read);
        }
        Set<String> members = new TreeSet<>();
        Map<Partition, String> owners = new TreeMap<>();
        for (StreamsGroupMemberDescription member : group.members()) {
            members.add(member.memberId());
            for (TaskIds tasks : member.assignment().activeTasks()) {
                for (String topic : topics.getOrDefault(tasks.subtopologyId(), Set.of())) {
                    tasks.partitions()
                            .forEach(number -> owners.put(
                                    new Partition(topic, number), owner(member.clientId(), member.clientHost())));
                }
            }
        }
        return new GroupView(group.groupId(), "streams", group.groupState().toString(), members, owners, committed);
    }

    private static String owner(String clientId, String host) {
        return clientId + " at " + (host.startsWith("/") ? host.substring(1) : host);
    }
}
