package dev.postbag.gateway.integrity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the services' audits say, put together as everybody may see it. */
public final class Overview {

    private static final String SOUND = "sound";
    private static final String DAMAGED = "damaged";
    private static final String CHECKING = "checking";
    private static final String UNKNOWN = "unknown";
    /** The worst comes first; a run that goes on outweighs what was found before it. */
    private static final List<String> BY_WEIGHT = List.of(CHECKING, DAMAGED, UNKNOWN, SOUND);

    private static final List<String> SHOWN = List.of("kind", "thing", "id", "expected", "found", "lastWhole");

    private Overview() {}

    public static Map<String, Object> of(Set<String> services, Map<String, Audited.Answer> answers) {
        Map<String, Object> shown = new TreeMap<>();
        List<Map<String, Object>> findings = new ArrayList<>();
        Set<String> statuses = new TreeSet<>();
        for (String name : services) {
            Audited.Answer answer = answers.get(name);
            Map<String, Object> service =
                    answer == null || answer.status() != 200 ? outOfReach() : service(answer.body());
            statuses.add(String.valueOf(service.get("status")));
            shown.put(name, service);
            if (answer != null) {
                tree(answer.body(), "latest").ifPresent(latest -> findings.addAll(findings(name, latest)));
            }
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(
                "status",
                BY_WEIGHT.stream().filter(statuses::contains).findFirst().orElse(UNKNOWN));
        whole.put("services", shown);
        whole.put("findings", findings);
        return whole;
    }

    private static Map<String, Object> outOfReach() {
        return Map.of("status", UNKNOWN, "requested", 0, "done", 0, "failure", "out of reach");
    }

    private static Map<String, Object> service(Map<String, Object> state) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Map<String, Object> latest = tree(state, "latest").orElse(Map.of());
        shown.put("status", status(state, latest));
        copy(state, "requested", shown, "requested");
        copy(state, "done", shown, "done");
        copy(latest, "startedAt", shown, "auditedAt");
        copy(latest, "endedAt", shown, "endedAt");
        copy(latest, "checked", shown, "checked");
        copy(latest, "coverage", shown, "coverage");
        copy(latest, "misfits", shown, "misfits");
        copy(latest, "unchecked", shown, "unchecked");
        copy(latest, "failure", shown, "failure");
        tree(state, "running").ifPresent(running -> shown.put("progress", progress(running)));
        return shown;
    }

    private static String status(Map<String, Object> state, Map<String, Object> latest) {
        boolean waits = number(state.get("requested")) > number(state.get("done"));
        if (waits) {
            return CHECKING;
        }
        if (latest.isEmpty()) {
            return UNKNOWN;
        }
        if (!tree(latest, "misfits").orElse(Map.of()).isEmpty()) {
            return DAMAGED;
        }
        boolean whole =
                latest.get("failure") == null && list(latest, "unchecked").isEmpty();
        return whole ? SOUND : UNKNOWN;
    }

    private static Map<String, Object> progress(Map<String, Object> running) {
        long checked = tree(running, "checked").orElse(Map.of()).values().stream()
                .mapToLong(Overview::number)
                .sum();
        Map<String, Object> progress = new LinkedHashMap<>();
        copy(running, "startedAt", progress, "startedAt");
        progress.put("checked", checked);
        copy(running, "expected", progress, "expected");
        return progress;
    }

    private static List<Map<String, Object>> findings(String service, Map<String, Object> latest) {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Object one : list(latest, "named")) {
            if (one instanceof Map<?, ?> misfit) {
                Map<String, Object> finding = new LinkedHashMap<>();
                finding.put("service", service);
                for (String name : SHOWN) {
                    Object value = misfit.get(name);
                    if (value != null) {
                        finding.put(name, value);
                    }
                }
                findings.add(finding);
            }
        }
        return findings;
    }

    private static void copy(Map<String, Object> from, String name, Map<String, Object> to, String as) {
        Object value = from.get(name);
        if (value != null) {
            to.put(as, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> tree(Map<String, Object> from, String name) {
        return from.get(name) instanceof Map<?, ?> tree ? Optional.of((Map<String, Object>) tree) : Optional.empty();
    }

    private static List<?> list(Map<String, Object> from, String name) {
        return from.get(name) instanceof List<?> list ? list : List.of();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
