package dev.postbag.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What the gateway tells of all services: the latest audit, whether search answers, and the messages that nobody could use. */
public final class GatewayCheckup implements Checkup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WELL = 200;
    private static final String AUDIT = "audit";
    private static final String SEARCH = "search";
    private static final String LETTERS = "dead letters";

    private final URI gateway;
    private final String token;
    private final Page page = new Page();

    /** @param token an operator's; empty for none, then nothing is said of dead letters */
    public GatewayCheckup(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try {
            HttpResponse<String> integrity = page.of(gateway.resolve("/api/v1/integrity"), "");
            findings.add(audit(
                    integrity.statusCode() == WELL
                            ? JSON.readTree(integrity.body()).path("status").asText()
                            : String.valueOf(integrity.statusCode())));
            findings.add(search(
                    page.of(gateway.resolve("/api/v1/search?q=postbag"), "").statusCode()));
            if (!token.isEmpty()) {
                findings.add(letters(page.of(gateway.resolve("/api/v1/operations/dead-letters"), token)));
            }
        } catch (IOException silent) {
            findings.add(Finding.wrong("gateway", "does not answer at " + gateway, "See ./postbag status."));
        }
        return findings;
    }

    static Finding audit(String status) {
        return switch (status) {
            case "sound" -> Finding.well(AUDIT, "the latest found nothing");
            case "damaged" ->
                Finding.wrong(
                        AUDIT, "the latest found damage", "./postbag audit --latest names it and says what to do.");
            default -> Finding.mind(AUDIT, "the latest says " + status, "./postbag audit looks through everything.");
        };
    }

    static Finding search(int status) {
        return status == WELL
                ? Finding.well(SEARCH, "answers")
                : Finding.mind(
                        SEARCH,
                        "is answered with " + status,
                        "A new index takes a while; if it goes on, see ./postbag logs content.");
    }

    private static Finding letters(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != WELL) {
            return Finding.mind(
                    LETTERS,
                    "could not be asked for (" + answer.statusCode() + ")",
                    "Ask with a token that has the role operator (POSTBAG_TOKEN).");
        }
        JsonNode items = JSON.readTree(answer.body()).path("items");
        return items.isEmpty()
                ? Finding.well(LETTERS, "none")
                : Finding.wrong(
                        LETTERS,
                        items.size() + " messages could not be used",
                        "See GET /api/v1/operations/dead-letters for why, and send them again when that is mended.");
    }
}
