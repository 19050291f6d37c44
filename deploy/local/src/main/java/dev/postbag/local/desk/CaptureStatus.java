package dev.postbag.local.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How far the platform has come with one capture. */
public record CaptureStatus(String id, String state, long bytesRead, long bytesTotal, Optional<CaptureReport> report) {

    static CaptureStatus of(JsonNode json) {
        JsonNode progress = json.path("progress");
        JsonNode report = json.path("report");
        return new CaptureStatus(
                json.path("id").asText(""),
                json.path("state").asText(""),
                progress.path("bytesRead").asLong(),
                progress.path("bytesTotal").asLong(),
                report.isObject() ? Optional.of(CaptureReport.of(report)) : Optional.empty());
    }

    /** Will nothing more change? */
    public boolean ended() {
        return state.equals("done") || failed();
    }

    /** Did reading it end without a full report? */
    public boolean failed() {
        return state.equals("failed");
    }
}
