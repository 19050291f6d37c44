package dev.postbag.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A line of a service's log, which is JSON in production, made readable for a person. */
public final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIME = 23;

    private LogLine() {}

    /** The line as a person reads it; what is not a JSON record stays as it is. */
    public static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            if (!entry.has("message") || !entry.has("level")) {
                return line;
            }
            String time = entry.path("timestamp").asText("");
            String logger = entry.path("loggerName").asText("");
            StringBuilder text = new StringBuilder()
                    .append(time, 0, Math.min(TIME, time.length()))
                    .append(' ')
                    .append("%-5s".formatted(entry.path("level").asText("")))
                    .append(" [")
                    .append(logger.substring(logger.lastIndexOf('.') + 1))
                    .append("] ")
                    .append(entry.path("message").asText(""));
            String stack = entry.path("stackTrace")
                    .asText(entry.path("exception").path("message").asText(""));
            if (!stack.isBlank()) {
                text.append('\n').append(stack.strip());
            }
            return text.toString();
        } catch (JsonProcessingException notJson) {
            return line;
        }
    }
}
