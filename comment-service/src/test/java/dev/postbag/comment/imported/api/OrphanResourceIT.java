package dev.postbag.comment.imported.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.postbag.comment.imported.Claim;
import dev.postbag.comment.imported.LearningPosts;
import dev.postbag.comment.imported.Parsed;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.comment.imported.SourceId;
import dev.postbag.comment.imported.TakeIn;
import dev.postbag.comment.imported.TakingInComments;
import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Words;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class OrphanResourceIT {

    private static final String ORPHANS = "/api/v1/imported-comments/orphans";

    @Inject
    TakingInComments taking;

    @Inject
    LearningPosts learning;

    private final String run = UUID.randomUUID().toString();

    @Test
    void anOrphanIsListedWithItsReasonUntilItIsLetIn() {
        taking.takeIn(comment("1", null));
        taking.takeIn(comment("2", "3"));
        assertThat(reasons()).isEqualTo(Map.of("1", "post-unknown", "2", "post-unknown"));
        Map<String, Object> orphan = mine().getFirst();
        assertThat(orphan)
                .containsEntry("source", "disqus:blog")
                .containsEntry("id", new SourceId("disqus:blog", run + "1").commentId())
                .containsEntry("knownBy", List.of("address:" + run + ".example/lamp"))
                .containsEntry("capture", "capture")
                .containsEntry("reading", 1)
                .doesNotContainKeys("parentSourceId", "author", "body");
        assertThat(orphan.toString()).doesNotContain("Gull", "shines");
        double counted = gauge();
        assertThat(counted).isGreaterThanOrEqualTo(2);

        learning.learn(Samples.post(), List.of(sign()));
        assertThat(reasons()).isEqualTo(Map.of("2", "parent-unknown"));
        assertThat(gauge()).isEqualTo(counted - 1);
    }

    @Test
    void theListGoesOnBehindItsCursor() {
        for (int i = 0; i < 5; i++) {
            taking.takeIn(comment(String.valueOf(i), null));
        }

        assertThat(mine()).hasSize(5).doesNotHaveDuplicates();
        editor().queryParam("limit", 0).get(ORPHANS).then().statusCode(400);
        editor().queryParam("cursor", "nothing")
                .get(ORPHANS)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
        editor().queryParam("colour", "red").get(ORPHANS).then().statusCode(400);
    }

    @Test
    void onlyEditorsSeeIt() {
        given().get(ORPHANS).then().statusCode(401);
        given().auth().oauth2(Tokens.forRole("reader")).get(ORPHANS).then().statusCode(403);
    }

    @Test
    void theDocumentShowsWhatIsAnswered() {
        String operation = "paths.'" + ORPHANS + "'.get.";
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();

        assertThat(document.getString(operation + "operationId")).isEqualTo("listOrphanedComments");
        assertThat(document.getList(operation + "security")).isNotEmpty();
        Map<String, Object> example =
                document.getMap(operation + "responses.'200'.content.'application/json'.examples.page.value.items[0]");
        assertThat(document.getMap("components.schemas.OrphanedComment.properties")
                        .keySet())
                .containsAll(example.keySet());
        assertThat(example.keySet()).containsAll(document.getList("components.schemas.OrphanedComment.required"));
        assertThat(document.getMap("components.schemas.Comment.properties").keySet())
                .contains("author", "imported", "writtenAt");
    }

    private List<Map<String, Object>> mine() {
        List<Map<String, Object>> mine = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = editor().queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(ORPHANS);
            page.then().statusCode(200);
            page.jsonPath().<Map<String, Object>>getList("items").stream()
                    .filter(orphan -> String.valueOf(orphan.get("sourceId")).startsWith(run))
                    .forEach(mine::add);
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        return mine;
    }

    private Map<String, String> reasons() {
        return mine().stream()
                .collect(java.util.stream.Collectors.toMap(
                        orphan -> String.valueOf(orphan.get("sourceId")).substring(run.length()),
                        orphan -> String.valueOf(orphan.get("reason"))));
    }

    private static double gauge() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("postbag_comments_orphaned"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.forRole("editor"));
    }

    private PostSign sign() {
        return PostSign.address("https://www." + run + ".example/lamp/").orElseThrow();
    }

    private TakeIn comment(String name, @Nullable String parent) {
        return new TakeIn(
                new SourceId("disqus:blog", run + name),
                new Parsed(run + name, "capture", 1),
                new Claim(
                        List.of(sign()),
                        parent == null ? null : new SourceId("disqus:blog", run + parent),
                        CommentStatus.PUBLISHED,
                        AuthorName.read("Gull").orElseThrow(),
                        null,
                        new Words("It shines again.")));
    }
}
