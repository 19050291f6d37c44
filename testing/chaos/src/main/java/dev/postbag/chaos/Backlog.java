package dev.postbag.chaos;

import dev.postbag.chaos.House.Replica;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What has happened and was not told yet, or told and not heard. */
final class Backlog {

    private static final Set<String> WITH_OUTBOX = Set.of("ingest", "content", "comment");

    private final House house;

    Backlog(House house) {
        this.house = house;
    }

    /** Whether no outbox holds an event, and how far each group has read is where its topics end. */
    boolean isEmpty() throws IOException, InterruptedException {
        return told().isEmpty();
    }

    /** What there is of it, in words. */
    String told() throws IOException, InterruptedException {
        double waiting = 0;
        for (Replica replica : house.replicas()) {
            if (WITH_OUTBOX.contains(replica.service())) {
                waiting += outbox(replica);
            }
        }
        Map<String, Long> lags = lags();
        return waiting == 0 && lags.isEmpty() ? "" : waiting + " in outboxes, behind: " + lags;
    }

    private static double outbox(Replica replica) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(House.address(replica, "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(question, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("postbag_outbox_depth{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    private Map<String, Long> lags() throws IOException, InterruptedException {
        Map<String, Long> lags = new HashMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", house.bootstrapServers()))) {
            List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            for (String group : groups) {
                long lag = lag(admin, group);
                if (lag > 0) {
                    lags.put(group, lag);
                }
            }
            return lags;
        } catch (ExecutionException failed) {
            throw new IOException("Kafka does not say how far each has read", failed.getCause());
        }
    }

    private static long lag(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> ends =
                read.keySet().stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        long ended = admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
        return ended
                - read.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }
}
