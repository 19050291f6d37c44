package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.gateway.fixture.FakeServices;
import dev.postbag.gateway.fixture.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class TokensIT {

    private int requestsBefore;

    @BeforeEach
    void countRequests() {
        requestsBefore = FakeServices.REQUESTS.get();
    }

    @Test
    void aValidTokenGoesThroughToTheService() {
        String token = TestTokens.valid();
        given().header("Authorization", "Bearer " + token)
                .body("abc")
                .post("/api/v1/posts")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(3))
                .body("headers.authorization", hasItem("Bearer " + token));
    }

    @Test
    void withoutATokenNobodyGetsPast() {
        given().body("abc")
                .post("/api/v1/posts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
        assertThat(FakeServices.REQUESTS).hasValue(requestsBefore);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void anInvalidTokenIsRefused(String why, String authorization) {
        given().header("Authorization", authorization)
                .body("abc")
                .post("/api/v1/posts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthenticated"));
        assertThat(FakeServices.REQUESTS).as(why).hasValue(requestsBefore);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("signed by somebody else", "Bearer " + TestTokens.signedBySomebodyElse()),
                Arguments.of(
                        "expired",
                        "Bearer " + TestTokens.with(claims -> claims.setExpirationTimeMinutesInTheFuture(-10))),
                Arguments.of(
                        "from another issuer",
                        "Bearer " + TestTokens.with(claims -> claims.setIssuer("https://evil.example"))),
                Arguments.of(
                        "for another audience", "Bearer " + TestTokens.with(claims -> claims.setAudience("other"))),
                Arguments.of("not signed", "Bearer " + unsigned()),
                Arguments.of("changed", "Bearer " + TestTokens.valid().replaceFirst("\\.", ".e")),
                Arguments.of("no token", "Bearer nonsense"),
                Arguments.of("empty", "Bearer "),
                Arguments.of("another scheme", "Basic ZGVzazpkZXNr"));
    }

    @Test
    void whereATokenIsAChoiceTheServiceDecides() {
        given().get("/api/v1/maybe").then().statusCode(200);
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/maybe")
                .then()
                .statusCode(200)
                .body("headers.authorization", hasItem("Bearer nonsense"));
    }

    private static String unsigned() {
        return encode("{\"alg\":\"none\"}") + "." + TestTokens.valid().split("\\.")[1] + ".";
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
