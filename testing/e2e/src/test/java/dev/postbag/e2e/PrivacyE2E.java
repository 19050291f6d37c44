package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Leftovers;
import dev.postbag.platform.Platform;
import dev.postbag.testkit.PushBrowser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/privacy.md is held to what a platform keeps; and what it keeps of one device in two threads joins them nowhere. */
class PrivacyE2E {

    private static final List<String> SERVICES = List.of("postbag_ingest", "postbag_content", "postbag_comment");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");
    private static final int TELLING = 8;

    private static Platform platform;
    private static Client reader;
    private static Client editor;
    private static Client ann;
    private static OwnPosts posts;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        editor = new Client(platform.url(), platform.token("editor"));
        ann = new Client(platform.url(), platform.token("moderator", "ann"));
        posts = new OwnPosts(platform);
    }

    @Test
    void everyFieldThatIsKeptOfADiscussionIsInTheDocument() throws IOException {
        new Device().takesPartIn(posts.take());

        String page = Files.readString(Platform.repository().resolve("docs/privacy.md"));
        Map<String, Set<String>> named = named(page);
        assertThat(named).containsKeys("comments", "contributors", "threads");
        Map<String, Set<String>> notNamed = new TreeMap<>();
        kept().forEach((collection, fields) -> {
            Set<String> missing = new TreeSet<>(fields);
            missing.removeAll(named.getOrDefault(collection, Set.of()));
            if (!missing.isEmpty() || !named.containsKey(collection)) {
                notNamed.put(collection, missing);
            }
        });
        assertThat(notNamed).as("kept, and not in docs/privacy.md").isEmpty();
    }

    @Test
    void nothingKeptOfOneDeviceInTwoThreadsJoinsThem() {
        Device device = new Device();
        String here = posts.take();
        String there = posts.take();
        String elsewhere = posts.take();
        Set<String> idsHere = device.takesPartIn(here);
        Set<String> idsThere = device.takesPartIn(there);
        Set<String> idsElsewhere = new Device().takesPartIn(elsewhere);

        assertThat(values(idsHere)).hasSizeGreaterThan(20);
        // What somebody else's part in a third thread holds too is the language of the store, and nobody's: the third
        // device
        // may be told a moment later than the others, and what became of that be written down.
        Eventually.see(
                "nothing joins them",
                () -> {
                    Set<String> joining = values(idsHere);
                    joining.retainAll(values(idsThere));
                    joining.removeAll(values(idsElsewhere));
                    return joining;
                },
                Set::isEmpty);
    }

    /** Does all a contributor can do, each time with the one idempotency key and the one secret of a careless device. */
    private static final class Device {

        private final String key = UUID.randomUUID().toString();
        private final PushBrowser browser = PushBrowser.fresh();
        private String contributor = "";

        /** The ids of what came of it. */
        Set<String> takesPartIn(String post) {
            Set<String> ids = new HashSet<>(Set.of(post));
            String thread = "/api/v1/posts/" + post + "/comments";
            JsonNode written = written(thread, Map.of("body", words(), "mayBePicked", true));
            contributor = contributor.isEmpty() ? written.path("contributor").asText() : contributor;
            String comment = written.at("/comment/id").asText();
            ids.add(comment);
            String receipt = written.path("receipt").asText();
            Answer reply = reader.postJson(
                    thread, Map.of("body", words(), "inReplyTo", comment), "Postbag-Contributor", contributor);
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            String second = reply.json().at("/comment/id").asText();
            ids.add(second);
            ids.add(followed(post, comment));
            String self = "/api/v1/comments/" + comment;
            edit(self, receipt);
            assertThat(reader.send(
                                    "PUT",
                                    "/api/v1/comments/" + second + "/reactions/agree",
                                    BodyPublishers.noBody(),
                                    "Postbag-Contributor",
                                    contributor)
                            .status())
                    .isBetween(200, 204);
            done(reader.postJson(
                    "/api/v1/comments/" + second + "/reports",
                    Map.of("reason", "abuse", "text", words()),
                    "Postbag-Contributor",
                    contributor));
            Answer notice = reader.postJson(
                    self + "/notices",
                    Map.of("kind", "privacy", "statement", words()),
                    "Idempotency-Key",
                    key + post.substring(0, 8));
            done(notice);
            ids.add(notice.json().at("/notice/id").asText());
            done(editor.send(
                    "PUT",
                    self + "/pick",
                    BodyPublishers.ofString("{\"revision\": 2}"),
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    editor.get(self).header("ETag").orElseThrow()));
            done(ann.postJson(
                    "/api/v1/moderation/decisions",
                    Map.of(
                            "decisions",
                            List.of(Map.of(
                                    "comment", second, "revision", 1, "verdict", "reject", "reason", "off-topic")))));
            done(reader.postJson(
                    "/api/v1/comments/" + second + "/appeal",
                    Map.of("text", words()),
                    "Receipt",
                    reply.json().path("receipt").asText()));
            return ids;
        }

        /** By the one browser that the device has; nobody is there whom its messages reach. */
        private String followed(String post, String comment) {
            Answer followed = reader.postJson(
                    "/api/v1/posts/" + post + "/push-subscriptions",
                    Map.of(
                            "endpoint",
                            "http://127.0.0.1:1/push/" + key,
                            "keys",
                            Map.of("p256dh", browser.p256dh(), "auth", browser.auth()),
                            "comment",
                            comment));
            done(followed);
            return followed.json().path("id").asText();
        }

        private JsonNode written(String thread, Map<String, Object> body) {
            return Eventually.see(
                            "the thread is open",
                            () -> contributor.isEmpty()
                                    ? reader.postJson(thread, body, "Idempotency-Key", key)
                                    : reader.postJson(
                                            thread, body, "Idempotency-Key", key, "Postbag-Contributor", contributor),
                            answer -> answer.status() == 201)
                    .json();
        }

        private static void edit(String self, String receipt) {
            done(reader.send(
                    "PATCH",
                    self,
                    BodyPublishers.ofString("{\"body\": \"" + words() + "\"}"),
                    "Receipt",
                    receipt,
                    "If-Match",
                    reader.get(self).header("ETag").orElseThrow(),
                    "Content-Type",
                    "application/json"));
        }

        private static void done(Answer answer) {
            assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        }

        /** Letters alone, since numbers may read as somebody's. */
        private static String words() {
            return UUID.randomUUID().toString().replaceAll("[0-9-]", "x") + " sails by.";
        }
    }

    private static Map<String, Set<String>> named(String page) {
        Map<String, Set<String>> named = new HashMap<>();
        ROW.matcher(page)
                .results()
                .forEach(row -> named.computeIfAbsent(row.group(1), any -> new HashSet<>())
                        .addAll(NAME.matcher(row.group(2))
                                .results()
                                .map(name -> name.group(1))
                                .toList()));
        return named;
    }

    /** The fields of every collection of comment-service, those of its parts with a dot. */
    private static Map<String, Set<String>> kept() {
        Map<String, Set<String>> kept = new TreeMap<>();
        try (MongoClient mongo = MongoClients.create(Leftovers.of(platform).mongodb())) {
            MongoDatabase database = mongo.getDatabase("postbag_comment");
            for (String collection : database.listCollectionNames()) {
                Set<String> fields = kept.computeIfAbsent(collection, any -> new TreeSet<>());
                database.getCollection(collection).find().forEach(document -> {
                    document.forEach((name, value) -> {
                        fields.add(name);
                        // Of reactions the inner names are their kinds, which are configured.
                        if (value instanceof Document part && !name.equals("reactions")) {
                            part.keySet().forEach(inner -> fields.add(name + "." + inner));
                        }
                    });
                });
            }
        }
        return kept;
    }

    /** Every text in a document that tells of one of these, in any service's database. */
    private static Set<String> values(Set<String> ids) {
        Set<String> values = new HashSet<>();
        try (MongoClient mongo = MongoClients.create(Leftovers.of(platform).mongodb())) {
            for (String service : SERVICES) {
                MongoDatabase database = mongo.getDatabase(service);
                for (String collection : database.listCollectionNames()) {
                    for (Document document : database.getCollection(collection).find()) {
                        String text = document.toJson();
                        if (ids.stream().anyMatch(text::contains)) {
                            collect(document, values);
                        }
                    }
                }
            }
        }
        return values;
    }

    private static void collect(Object value, Set<String> values) {
        switch (value) {
            case Map<?, ?> document -> document.values().forEach(part -> collect(part, values));
            case Collection<?> list -> list.forEach(part -> collect(part, values));
            case String text when text.length() >= TELLING -> values.add(text);
            case null, default -> {}
        }
    }
}
