package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.e2e.Client.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what is as the document says, at every operation in it; and nothing is to be had that is not in it. */
class RolesE2E {

    private static final List<String> ROLES = List.of("reader", "editor", "moderator", "operator");

    /** What asks nobody for a token. Whoever adds an operation that belongs here adds it here. */
    private static final Set<String> PUBLIC = Set.of(
            "answerNotice",
            "appealDecision",
            "checkComment",
            "diffRevisions",
            "eraseComment",
            "findAddress",
            "followReplies",
            "getComment",
            "getCommentPlace",
            "getDecision",
            "getErasure",
            "getHome",
            "getIntegrity",
            "getNotice",
            "getPost",
            "getPushKey",
            "getPuzzle",
            "getRevision",
            "getSourceQuoted",
            "getThread",
            "getTransparency",
            "giveNotice",
            "listCommentNotices",
            "listComments",
            "listPosts",
            "listRevisions",
            "listSourcesQuoted",
            "listen",
            "react",
            "reportComment",
            "reviseComment",
            "subscribeToPosts",
            "subscribeToThread",
            "syncPosts",
            "takeReactionBack",
            "unsubscribe",
            "withdrawComment",
            "writeComment");

    /** Whoever asks for such an answer would wait for its end. */
    private static final String ENDLESS = "text/event-stream";

    private static Platform platform;
    private static List<Operation> operations;

    /** @param roles of which one is needed; none when it asks for no token */
    private record Operation(String id, String method, String path, Set<String> roles, Set<String> answers) {

        Answer askedBy(String token) {
            // A body that no operation takes, so that whoever may do it changes nothing.
            return new Client(platform.url(), token)
                    .send(method, path, BodyPublishers.ofString("{"), "Content-Type", "application/json");
        }
    }

    @BeforeAll
    static void readTheDocument() {
        platform = SharedPlatform.get();
        JsonNode document =
                new Client(platform.url(), "").get("/q/openapi?format=json").json();
        operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
    }

    private static Operation operation(String path, String method, JsonNode told) {
        Set<String> roles = new TreeSet<>();
        told.path("security").forEach(way -> way.path("token").forEach(role -> roles.add(role.asText())));
        Set<String> answers = new TreeSet<>();
        told.path("responses").fieldNames().forEachRemaining(answers::add);
        return new Operation(
                told.path("operationId").asText(),
                told.at("/responses/200/content").has(ENDLESS) ? "HEAD" : method.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]*}", "nobody"),
                roles,
                answers);
    }

    @Test
    void whatAsksForNoRoleIsMeantToBePublic() {
        assertThat(operations.stream()
                        .filter(operation -> operation.roles().isEmpty())
                        .map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(PUBLIC);
        assertThat(operations).allSatisfy(operation -> assertThat(ROLES).containsAll(operation.roles()));
    }

    @Test
    void aRoleOpensWhatTheDocumentSaysAndNothingElse() {
        SoftAssertions all = new SoftAssertions();
        for (String role : ROLES) {
            String token = platform.token(role);
            for (Operation operation : operations) {
                int status = operation.askedBy(token).status();
                if (operation.roles().isEmpty()) {
                    isNoRefusalThatTheDocumentKeepsSilentAbout(all, role, operation, status);
                } else if (operation.roles().contains(role)) {
                    all.assertThat(status)
                            .as("%s: %s", role, operation)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    all.assertThat(status).as("%s: %s", role, operation).isEqualTo(403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void withoutAGoodTokenNothingOpensThatAsksForOne() throws Exception {
        Map<String, String> tokens = ForgedTokens.of(platform);
        tokens.put("none", "");
        SoftAssertions all = new SoftAssertions();
        tokens.forEach((wrong, token) -> operations.forEach(operation -> {
            int status = operation.askedBy(token).status();
            if (operation.roles().isEmpty()) {
                isNoRefusalThatTheDocumentKeepsSilentAbout(all, wrong, operation, status);
            } else {
                all.assertThat(status).as("%s: %s", wrong, operation).isEqualTo(401);
            }
        }));
        all.assertAll();
    }

    @Test
    void theForgedTokensAreWrongInThatOneWayOnly() throws Exception {
        String sound = ForgedTokens.sound(platform);
        assertThat(operations).allSatisfy(operation -> {
            if (!operation.roles().isEmpty()) {
                assertThat(operation.askedBy(sound).status()).isNotIn(401, 403);
            }
        });
    }

    @Test
    void whatAServiceHasForItselfIsNotToBeHadFromOutside() {
        Client operator = new Client(platform.url(), platform.token("operator"));
        for (String service : List.of("ingest", "content", "comment")) {
            Client within = new Client("http://" + platform.addressOf(service).replaceFirst("^http://", ""), "");
            assertThat(within.get("/internal/audit").status()).as(service).isNotEqualTo(404);
        }
        assertThat(List.of("/internal/audit", "/internal", "/api/v1/internal/audit", "/api/internal/audit"))
                .allSatisfy(
                        path -> assertThat(operator.get(path).status()).as(path).isEqualTo(404));
        String gatewaysOwn = operator.get("/q/metrics").body();
        assertThat(gatewaysOwn).doesNotContain("outbox").doesNotContain("mongodb");
    }

    private static void isNoRefusalThatTheDocumentKeepsSilentAbout(
            SoftAssertions all, String who, Operation operation, int status) {
        all.assertThat(status).as("%s: %s", who, operation).isLessThan(500);
        if (status == 401 || status == 403) {
            all.assertThat(operation.answers()).as("%s: %s", who, operation).contains(String.valueOf(status));
        }
    }
}
