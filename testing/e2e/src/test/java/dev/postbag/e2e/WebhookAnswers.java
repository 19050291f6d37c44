package dev.postbag.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Others' servers that are told what happens. */
final class WebhookAnswers implements Answers {

    private static final String PATH = "/api/v1/webhooks";
    private static final Map<String, Object> NOT_AN_ADDRESS = Map.of("url", "ftp://letters.example/");

    private final Newsroom newsroom;
    private final Once<String> receiver = Once.of(this::receive);
    private final Once<String> webhook = Once.of(this::add);
    private final Once<String> delivery = Once.of(this::deliver);

    WebhookAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Override
    public void tell(Ways ways) {
        ways.of("listWebhooks");
        ways.of("addWebhook", asked -> asked.json(wanted()))
                .when(201, asked -> asked.json(wanted()))
                .answered(409, this::addTooMany)
                .when(422, asked -> asked.json(NOT_AN_ADDRESS));
        ways.of("listWebhookDeadLetters");
        ways.of("getWebhook", asked -> asked.at(webhook.get()));
        ways.of("removeWebhook", asked -> asked.at(webhook.get())).when(204, asked -> asked.at(add()));
        ways.of("changeWebhook", this::changing)
                .when(422, asked -> changing(asked).json(NOT_AN_ADDRESS));
        ways.of("listWebhookDeliveries", asked -> asked.at(webhook.get()));
        ways.of("redeliverWebhookDelivery", asked -> asked.at(webhook.get(), delivery.get()));
        ways.of("rotateWebhookSecret", asked -> asked.at(webhook.get()));
        ways.of("testWebhook", asked -> asked.at(webhook.get()));
    }

    private Request changing(Request asked) {
        return asked.at(webhook.get()).ifMatch(newsroom.tag(newsroom.operator(), PATH + "/" + webhook.get()));
    }

    private Map<String, Object> wanted() {
        return Map.of("url", receiver.get(), "events", List.of("comment.published"));
    }

    private String add() {
        String id = Newsroom.made(newsroom.operator().postJson(PATH, wanted()))
                .at("/webhook/id")
                .asText();
        newsroom.later(() -> remove(id));
        return id;
    }

    private void remove(String id) {
        newsroom.operator().send("DELETE", PATH + "/" + id, BodyPublishers.noBody());
    }

    private Answer addTooMany() {
        List<String> added = new ArrayList<>();
        try {
            while (true) {
                Answer answer = newsroom.operator().postJson(PATH, wanted());
                if (answer.status() != 201) {
                    return answer;
                }
                added.add(answer.json().at("/webhook/id").asText());
            }
        } finally {
            added.forEach(this::remove);
        }
    }

    private String deliver() {
        String path = PATH + "/" + webhook.get() + "/deliveries";
        newsroom.freshComment();
        List<JsonNode> deliveries =
                Eventually.see("it is told", () -> newsroom.operator().all(path), found -> !found.isEmpty());
        return deliveries.getFirst().path("id").asText();
    }

    private String receive() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hook", WebhookAnswers::take);
            server.start();
            newsroom.later(() -> server.stop(0));
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
