package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.gateway.fixture.BehindAProxy;
import dev.postbag.gateway.fixture.Solver;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindAProxy.class)
class PuzzleIT {

    private static final String COMMENTS = "/api/v1/posts/p1/comments";
    private static final String RAIDED = "/api/v1/posts/raided/comments";

    @Test
    void underPressureACommentIsTakenWithASolvedPuzzleAlone() {
        JsonPath asked = asked(write(client("203.0.113.1"), COMMENTS), "Solve the puzzle");
        String solution = Solver.solve(asked.getString("puzzle.challenge"), asked.getInt("puzzle.bits"));

        write(client("203.0.113.1").header("Postbag-Puzzle", solution), COMMENTS)
                .statusCode(200)
                .body("headers.postbag-puzzle-solved", hasItem("yes"))
                .body("headers", not(hasKey("postbag-puzzle")));
        asked(write(client("203.0.113.2").header("Postbag-Puzzle", solution), COMMENTS), "was used before");
    }

    @Test
    void aPuzzleCanBeSolvedAheadOfTime() {
        JsonPath puzzle = given().get("/api/v1/puzzle")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("algorithm", equalTo("SHA-256"))
                .extract()
                .jsonPath();
        String solution = Solver.solve(puzzle.getString("challenge"), puzzle.getInt("bits"));

        write(client("203.0.113.3").header("Postbag-Puzzle", solution), COMMENTS)
                .statusCode(200);
        given().get("/api/v1/puzzle?hard=no").then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void whatOneWritesThatIsNoCommentNeedsNone() {
        write(client("203.0.113.4"), "/api/v1/uploads").statusCode(200);
    }

    @Test
    void whenTheServiceAsksForAPuzzleItsAnswerGetsOne() {
        JsonPath asked = asked(write(given(), RAIDED), "Solve the puzzle");
        String challenge = asked.getString("puzzle.challenge");
        int bits = asked.getInt("puzzle.bits");
        asked(write(given().header("Postbag-Puzzle", Solver.fail(challenge, bits)), RAIDED), "does not solve");

        write(given().header("Postbag-Puzzle", Solver.solve(challenge, bits)), RAIDED)
                .statusCode(200);
    }

    @Test
    void nobodyButTheGatewaySaysThatAPuzzleWasSolved() {
        asked(write(given().header("Postbag-Puzzle-Solved", "yes"), RAIDED), "Solve the puzzle");
        write(given().header("Postbag-Puzzle-Solved", "yes"), COMMENTS)
                .statusCode(200)
                .body("headers", not(hasKey("postbag-puzzle-solved")));
    }

    private static RequestSpecification client(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static ValidatableResponse write(RequestSpecification request, String path) {
        return request.body("x").post(path).then();
    }

    private static JsonPath asked(ValidatableResponse answer, String detail) {
        return answer.statusCode(403)
                .contentType("application/problem+json")
                .header("Postbag-Puzzle", nullValue())
                .body("code", equalTo("puzzle-required"))
                .body("detail", containsString(detail))
                .extract()
                .jsonPath();
    }
}
