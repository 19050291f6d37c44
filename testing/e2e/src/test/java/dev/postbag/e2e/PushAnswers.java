package dev.postbag.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client.Answer;
import dev.postbag.testkit.LocalPushService;
import dev.postbag.testkit.PushBrowser;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Devices that ask to be told. */
final class PushAnswers implements Answers {

    private static final String NOT_OFFERED =
            "comment-service/src/test/java/dev/postbag/comment/push/api/PushNotOfferedTest.java";
    private static final String UNKNOWN = "https://push.example/device";
    private static final String PATH = "/api/v1/push-subscriptions";

    private final Newsroom newsroom;
    private final LocalPushService service = LocalPushService.start();
    private final PushBrowser browser = PushBrowser.fresh();
    private final Once<String> closed = Once.of(this::close);
    private final Once<JsonNode> subscribed = Once.of(() -> subscribe("kept"));

    PushAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
        newsroom.later(service::close);
    }

    @Override
    public void tell(Ways ways) {
        ways.of("getPushKey").elsewhere(404, NOT_OFFERED, "aBlogWithoutKeysOffersNoneToSubscribeWith");
        ways.of("subscribeToPosts", asked -> asked.json(device("posts")))
                .elsewhere(404, NOT_OFFERED, "aBlogWithoutKeysTakesNoDevice")
                .answered(409, this::subscribeTooMany)
                .when(422, asked -> asked.json(deviceAt(UNKNOWN)));
        ways.of("subscribeToThread", asked -> asked.at(newsroom.post()).json(device("thread")))
                .when(409, asked -> asked.at(closed.get()).json(device("thread")))
                .when(410, asked -> asked.at(newsroom.taken().id()).json(device("thread")))
                .when(422, asked -> asked.at(newsroom.post()).json(deviceAt(UNKNOWN)));
        ways.of("unsubscribe", asked -> ended(asked, subscribed.get()))
                .when(204, asked -> ended(asked, subscribe("ended")));
    }

    private static Request ended(Request asked, JsonNode subscription) {
        return asked.at(subscription.path("id").asText())
                .receipt(subscription.path("receipt").asText());
    }

    private Map<String, Object> device(String name) {
        return deviceAt(service.endpoint(name + "-" + browser.p256dh()));
    }

    private Map<String, Object> deviceAt(String endpoint) {
        return Map.of("endpoint", endpoint, "keys", Map.of("p256dh", browser.p256dh(), "auth", browser.auth()));
    }

    private JsonNode subscribe(String name) {
        JsonNode made = Newsroom.made(newsroom.reader().postJson(PATH, device(name)));
        newsroom.later(() -> end(made));
        return made;
    }

    private void end(JsonNode subscription) {
        newsroom.reader()
                .send(
                        "DELETE",
                        PATH + "/" + subscription.path("id").asText(),
                        BodyPublishers.noBody(),
                        "Receipt",
                        subscription.path("receipt").asText());
    }

    private Answer subscribeTooMany() {
        List<JsonNode> taken = new ArrayList<>();
        try {
            while (true) {
                Answer answer = newsroom.reader().postJson(PATH, device("many-" + taken.size()));
                if (answer.status() != 201) {
                    return answer;
                }
                taken.add(answer.json());
            }
        } finally {
            taken.forEach(this::end);
        }
    }

    private String close() {
        return newsroom.freshPost("all", "PT0S");
    }
}
