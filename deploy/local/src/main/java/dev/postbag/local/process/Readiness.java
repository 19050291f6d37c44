package dev.postbag.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks services whether they are ready. */
public final class Readiness {

    private static final int LONGEST_ANSWER_SHOWN = 500;

    private final HttpClient http;
    private final Duration patience;

    /** Asks, and takes no answer within the given time for a no. */
    public Readiness(Duration patience) {
        this.patience = patience;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** Does the health endpoint at this address answer 200? */
    public boolean of(URI address) throws InterruptedException {
        try {
            return http.send(question(address), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** What the endpoint said when asked once more, in a sentence. */
    String lastAnswerOf(URI address) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(question(address), BodyHandlers.ofString());
            String body = answer.body().replaceAll("\\s+", " ");
            return address + " answers " + answer.statusCode() + ": "
                    + body.substring(0, Math.min(LONGEST_ANSWER_SHOWN, body.length())) + ".";
        } catch (IOException notThere) {
            return address + " does not answer.";
        }
    }

    private HttpRequest question(URI address) {
        return HttpRequest.newBuilder(address).timeout(patience).GET().build();
    }
}
