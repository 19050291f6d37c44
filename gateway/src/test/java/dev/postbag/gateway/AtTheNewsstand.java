package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postbag.gateway.fixture.FakeContent;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What lies ready in a gateway that hears events, in front of a service that answers as it is told. */
abstract class AtTheNewsstand {

    static final String POST = "/api/v1/posts/p1";

    @Inject
    Wire wire;

    @TestHTTPResource
    URI gateway;

    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void connect() {
        FakeContent.be(FakeContent.Mood.ANSWERING);
        wire.cutOff();
        wire.connect(Bookmark.START);
    }

    @AfterEach
    void answerAgain() {
        FakeContent.be(FakeContent.Mood.ANSWERING);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/api/v1/maybe").statusCode() == 200);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    void hear(String type, String post) {
        wire.hear(List.of(new Dispatch(type, Dispatch.Source.POSTS, post, Instant.EPOCH, 0, 0)));
    }
}
