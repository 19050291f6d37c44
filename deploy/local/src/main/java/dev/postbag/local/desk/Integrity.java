package dev.postbag.local.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the platform's audits stand. */
public record Integrity(String status, Map<String, Service> services, List<Finding> findings) {

    /** One service's latest audit, and how far the one is that runs. */
    public record Service(
            String status,
            long done,
            long checkedNow,
            long expectedNow,
            Map<String, Long> checked,
            Map<String, Map<String, Long>> coverage,
            Map<String, Long> misfits,
            List<String> unchecked,
            String failure) {}

    /** One thing that does not fit. */
    public record Finding(
            String service, String kind, String thing, String id, String expected, String found, String lastWhole) {}

    static Integrity of(JsonNode json) {
        Map<String, Service> services = new TreeMap<>();
        json.path("services").properties().forEach(each -> services.put(each.getKey(), service(each.getValue())));
        List<Finding> findings = new ArrayList<>();
        json.path("findings")
                .forEach(each -> findings.add(new Finding(
                        each.path("service").asText(""),
                        each.path("kind").asText(""),
                        each.path("thing").asText(""),
                        each.path("id").asText(""),
                        each.path("expected").asText(""),
                        each.path("found").asText(""),
                        each.path("lastWhole").asText(""))));
        return new Integrity(json.path("status").asText("unknown"), services, List.copyOf(findings));
    }

    private static Service service(JsonNode json) {
        List<String> unchecked = new ArrayList<>();
        json.path("unchecked").forEach(each -> unchecked.add(each.asText()));
        return new Service(
                json.path("status").asText("unknown"),
                json.path("done").asLong(),
                json.path("progress").path("checked").asLong(),
                json.path("progress").path("expected").asLong(),
                numbers(json.path("checked")),
                coverage(json.path("coverage")),
                numbers(json.path("misfits")),
                List.copyOf(unchecked),
                json.path("failure").asText(""));
    }

    private static Map<String, Map<String, Long>> coverage(JsonNode json) {
        Map<String, Map<String, Long>> coverage = new TreeMap<>();
        json.properties().forEach(each -> coverage.put(each.getKey(), numbers(each.getValue())));
        return coverage;
    }

    private static Map<String, Long> numbers(JsonNode json) {
        Map<String, Long> numbers = new TreeMap<>();
        json.properties()
                .forEach(each -> numbers.put(each.getKey(), each.getValue().asLong()));
        return numbers;
    }

    /** Have all services answered these requests for an audit? */
    public boolean answers(Map<String, Long> requests) {
        return requests.entrySet().stream()
                .allMatch(request -> services.containsKey(request.getKey())
                        && services.get(request.getKey()).done() >= request.getValue());
    }

    /** Was everything looked at, and does everything fit? */
    public boolean sound() {
        return status.equals("sound");
    }

    /** How many things do not fit, named or not. */
    public long misfits() {
        return services.values().stream()
                .flatMap(service -> service.misfits().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
