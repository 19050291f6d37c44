package dev.postbag.comment.moderation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports kept in memory, for tests. */
public final class InMemoryReports implements Reports {

    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Set<String> passedOn = new HashSet<>();

    @Override
    public synchronized boolean keep(Report report) {
        return reports.putIfAbsent(report.id(), report) == null;
    }

    @Override
    public synchronized void passOn(String id) {
        passedOn.add(id);
    }

    @Override
    public synchronized List<Report> leftBehind(Instant before, int limit) {
        return reports.values().stream()
                .filter(report -> !passedOn.contains(report.id()) && report.at().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<ReportReason, Long> count(String comment) {
        return about(comment).collect(Collectors.groupingBy(Report::reason, Collectors.counting()));
    }

    @Override
    public synchronized List<Report> worded(String comment, int limit) {
        return about(comment)
                .filter(report -> !report.text().isEmpty())
                .sorted(Comparator.comparing(Report::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void eraseTexts(String comment) {
        about(comment).toList().forEach(this::eraseText);
    }

    @Override
    public synchronized long eraseTexts(Instant before, int limit) {
        List<Report> old = reports.values().stream()
                .filter(report -> report.at().isBefore(before) && !report.text().isEmpty())
                .limit(limit)
                .toList();
        old.forEach(this::eraseText);
        return old.size();
    }

    private void eraseText(Report report) {
        reports.put(
                report.id(),
                new Report(report.id(), report.comment(), report.revision(), report.reason(), "", report.at()));
    }

    @Override
    public synchronized long countBetween(Instant from, Instant until) {
        return reports.values().stream()
                .filter(report -> !report.at().isBefore(from) && report.at().isBefore(until))
                .count();
    }

    private Stream<Report> about(String comment) {
        return reports.values().stream().filter(report -> report.comment().equals(comment));
    }
}
