package dev.postbag.local.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** A refusal of the platform (RFC 9457), as a person at a terminal can read it. */
public record Problem(int status, String title, String detail, String code, String traceId, List<String> errors) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY_SHOWN = 300;

    /** Reads a problem document, or makes do with whatever a body that is none says. */
    public static Problem of(int status, String body) {
        try {
            JsonNode document = JSON.readTree(body);
            if (document.isObject() && document.has("title")) {
                List<String> errors = new ArrayList<>();
                document.path("errors")
                        .forEach(error -> errors.add((error.path("pointer").asText("") + " "
                                        + error.path("detail").asText(""))
                                .strip()));
                return new Problem(
                        status,
                        document.path("title").asText(""),
                        document.path("detail").asText(""),
                        document.path("code").asText(""),
                        document.path("traceId").asText(""),
                        List.copyOf(errors));
            }
        } catch (JsonProcessingException notJson) {
            // What is no problem document is shown as it is.
        }
        String shown = body.length() > LONGEST_BODY_SHOWN ? body.substring(0, LONGEST_BODY_SHOWN) + "..." : body;
        return new Problem(status, "Unexpected answer", shown.strip(), "", "", List.of());
    }

    /** The problem in a few lines: what, why, each single fault, and what to quote when asking for help. */
    public String readable() {
        StringBuilder text = new StringBuilder(title).append(" (").append(status);
        if (!code.isEmpty()) {
            text.append(", ").append(code);
        }
        text.append(')');
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        errors.forEach(error -> text.append("\n  - ").append(error));
        if (!traceId.isEmpty()) {
            text.append("\n  reference: ").append(traceId);
        }
        return text.toString();
    }
}
