package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.platform.Client;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            "followPostsByAtom",
            "followPostsByJsonFeed",
            "followPostsByRss",
            "followReplies",
            "followTopicByAtom",
            "followTopicByJsonFeed",
            "followTopicByRss",
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
            "getTopic",
            "getTransparency",
            "giveNotice",
            "listCommentNotices",
            "listComments",
            "listPosts",
            "listRevisions",
            "listSourcesQuoted",
            "listTopics",
            "listen",
            "mapPosts",
            "react",
            "reportComment",
            "reviseComment",
            "searchPosts",
            "subscribeToPosts",
            "subscribeToThread",
            "syncPosts",
            "takeReactionBack",
            "unsubscribe",
            "withdrawComment",
            "writeComment");

    private static Platform platform;
    private static List<Operation> operations;

    @BeforeAll
    static void readTheDocument() {
        platform = SharedPlatform.get();
        operations = Operation.all(platform);
    }

    private static int asked(Operation operation, String token) {
        // A body that no operation takes, so that whoever may do it changes nothing.
        return new Client(platform.url(), token)
                .send(
                        operation.method(),
                        operation.at(Collections.nCopies(operation.variables(), "nobody")),
                        BodyPublishers.ofString("{"),
                        "Content-Type",
                        "application/json")
                .status();
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
                int status = asked(operation, token);
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
            int status = asked(operation, token);
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
                assertThat(asked(operation, sound)).isNotIn(401, 403);
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
            all.assertThat(operation.answers()).as("%s: %s", who, operation).containsKey(status);
        }
    }
}
