package dev.postbag.local.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether each service is ready, all are of one version and one time, and none holds back what others have to hear. */
public final class ServicesCheckup implements Checkup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WELL = 200;
    private static final double LATE = 60;
    private static final Duration APART = Duration.ofSeconds(3);
    private static final String AGE = "postbag_outbox_age_seconds";

    private final Map<String, URI> services;
    private final Clock clock;
    private final Page page = new Page();

    /** @param services where each is, by name */
    public ServicesCheckup(Map<String, URI> services, Clock clock) {
        this.services = new TreeMap<>(services);
        this.clock = clock;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> versions = new TreeMap<>();
        for (Map.Entry<String, URI> service : services.entrySet()) {
            String name = service.getKey();
            try {
                HttpResponse<String> health = page.of(service.getValue().resolve("/q/health/ready"), "");
                findings.add(ready(name, health));
                clock(name, health).ifPresent(findings::add);
                version(service.getValue()).ifPresent(version -> versions.put(name, version));
                outbox(name, service.getValue()).ifPresent(findings::add);
            } catch (IOException silent) {
                findings.add(Finding.wrong(
                        name,
                        "does not answer at " + service.getValue(),
                        "See ./postbag status and ./postbag logs " + name + ", then ./postbag down and up."));
            }
        }
        findings.add(versions(versions));
        return findings;
    }

    private static Finding ready(String name, HttpResponse<String> health) {
        return health.statusCode() == WELL
                ? Finding.well(name, "ready")
                : Finding.wrong(
                        name,
                        "answers and is not ready: " + health.body().replaceAll("\\s+", " "),
                        "What it names as DOWN has to come back first; see ./postbag logs " + name + ".");
    }

    /** Nothing where it does not say what time it is. */
    private Optional<Finding> clock(String name, HttpResponse<String> answer) {
        String date = answer.headers().firstValue("Date").orElse("");
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(clocks(name, Duration.between(there, clock.instant())));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Finding clocks(String name, Duration apart) {
        return apart.abs().compareTo(APART) <= 0
                ? Finding.well(name, "its clock agrees")
                : Finding.wrong(
                        name,
                        "its clock is " + apart.abs().toSeconds() + " s " + (apart.isNegative() ? "ahead" : "behind"),
                        "Set the clocks by NTP: leases and limits go by them.");
    }

    private Optional<String> version(URI service) throws IOException, InterruptedException {
        HttpResponse<String> document = page.of(service.resolve("/q/openapi?format=json"), "");
        try {
            return Optional.of(
                            JSON.readTree(document.body()).at("/info/version").asText(""))
                    .filter(version -> document.statusCode() == WELL && !version.isEmpty());
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    private static Finding versions(Map<String, String> versions) {
        return new TreeSet<>(versions.values()).size() <= 1
                ? Finding.well(
                        "versions",
                        versions.isEmpty()
                                ? "no service says its own"
                                : "all services are "
                                        + versions.values().iterator().next())
                : Finding.wrong(
                        "versions", "differ: " + versions, "Finish the update, so that all are of one version.");
    }

    private Optional<Finding> outbox(String name, URI service) throws IOException, InterruptedException {
        HttpResponse<String> metrics = page.of(service.resolve("/q/metrics"), "");
        return metrics.body()
                .lines()
                .filter(line -> line.startsWith(AGE))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max(Double::compare)
                .map(age -> age < LATE
                        ? Finding.well(name, "news waits no longer than " + Math.round(age) + " s")
                        : Finding.wrong(
                                name,
                                "news has waited for " + Math.round(age) + " s to be published",
                                "Look whether Kafka takes messages (disk, size of messages); ./postbag logs " + name
                                        + " says why."));
    }
}
